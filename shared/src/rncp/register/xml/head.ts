import { peekAnswer, readFicheCode, readLabel } from '../values/index.ts';
import { elementsAt, parseElement, textAt, type XmlElement, XmlFault } from './element.ts';
import type { FoundFiche } from './fiche-span.ts';

/** What a fiche can be picked by before it is read. */
export interface RegisterHead {
  /** `RNCP35698`, `RS5000` */
  code: string;
  title: string;
  /** What the export says, not what its dates say; null where it says nothing. */
  active: boolean | null;
  /** How many competence blocks the fiche has. */
  blocks: number;
}

export interface FicheHead extends RegisterHead {
  /** The export's own id, by which other fiches may name this one; null where there is none. */
  technicalId: string | null;
}

/** The head of a fiche; null where it has no number, or one that is none. */
export function readHead({ head, blocks }: FoundFiche): FicheHead | null {
  const fiche = parseHead(head);
  if (fiche === null) return null;
  const code = readFicheCode(textAt(fiche, 'NUMERO_FICHE'));
  if (code === null) return null;
  const id = textAt(fiche, 'ID_FICHE').trim();
  const [active] = elementsAt(fiche, 'ACTIF').map(({ text }) => peekAnswer(text));
  return {
    code,
    title: readLabel(textAt(fiche, 'INTITULE')),
    active: active ?? null,
    blocks,
    technicalId: /^\d{1,12}$/.test(id) ? id : null,
  };
}

function parseHead(head: string): XmlElement | null {
  try {
    return parseElement(head);
  } catch (error) {
    if (error instanceof XmlFault) return null;
    throw error;
  }
}
