import { readLabel, readProse } from '../values/index.ts';
import { elementsAt, textAt, type XmlElement } from './element.ts';

/**
 * Blocks that are worth blocks of another certification, one a line: `RNCP1BC01 → RNCP2 :
 * RNCP2BC03`; where the element holds mere text, that text.
 */
export function readCorrespondences(fiche: XmlElement): string | null {
  const lines = elementsAt(fiche, 'CORRESPONDANCES', 'CORRESPONDANCE').map((each) => {
    const source = codesOf(each, 'SOURCE');
    const target = codesOf(each, 'DESTINATION');
    const fiches = elementsAt(each, 'DESTINATION', 'NUMERO_FICHE').map(({ text }) => text.trim());
    const whole = [fiches.join(', '), target].filter((part) => part !== '').join(' : ');
    return [source, whole].filter((part) => part !== '').join(' → ');
  });
  const known = lines.filter((line) => line !== '');
  return known.length > 0 ? known.join('\n') : readProse(textAt(fiche, 'CORRESPONDANCES'));
}

function codesOf(correspondence: XmlElement, side: 'SOURCE' | 'DESTINATION'): string {
  const codes = elementsAt(correspondence, side, 'BLOC_COMPETENCES', 'CODE');
  return codes
    .map(({ text }) => readLabel(text))
    .filter((code) => code !== '')
    .join(', ');
}
