import type { Certification } from '../../../certification/index.ts';
import type { RegisterWarnings } from '../report/index.ts';
import { readDay, readProse } from '../values/index.ts';
import { elementsAt, textAt, type XmlElement } from './element.ts';

type LegalReference = Certification['legalReferences'][number];

/** The fiche prints the general decree as the founding text, all others as decisions. */
const SOURCES: readonly [name: string, kind: LegalReference['kind']][] = [
  ['PUBLICATION_DECRET_GENERAL', 'founding'],
  ['PUBLICATION_DECRET_CREATION', 'decision'],
  ['PUBLICATION_DECRET_AUTRE', 'decision'],
];

/** `PUBLICATION_DECRET_… > PUBLICATION_JO > DATE_PUBLICATION_JO, TITRE`; empty ones are none. */
export function readLegalReferences(
  fiche: XmlElement,
  warnings: RegisterWarnings,
): LegalReference[] {
  return SOURCES.flatMap(([name, kind]) =>
    elementsAt(fiche, name, 'PUBLICATION_JO').flatMap((reference) => {
      const text = readProse(textAt(reference, 'TITRE'));
      const printed = textAt(reference, 'DATE_PUBLICATION_JO');
      const date = readDay(printed, 'legalReferences', warnings);
      return text === null && date === null ? [] : [{ kind, date, text: text ?? '' }];
    }),
  );
}
