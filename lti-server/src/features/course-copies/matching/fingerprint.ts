/** An activity of a course, reduced to what a copy of it has in common with it. */
export interface Placed {
  readonly moduleKey: string;
  readonly title: string;
  readonly moduleType: string;
  readonly sectionTitle: string;
  readonly sectionPosition: number;
  readonly position: number;
}

/** What Moodle and people add to the name of a copy. */
const COPY_MARK = /\s*\((?:copie|copy|copia|kopie)(?: \d+)?\)$/;
const LONGEST = 300;
const MOST_WORDS = 30;

/** A name without accents, capitals, typography and the mark of a copy. */
export function folded(name: string): string {
  return name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[\p{Pd}]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(COPY_MARK, '');
}

/** The words of a name, each once; numbers count as words: « TP 3 » is not « TP 4 ». */
export function wordsOf(name: string): Set<string> {
  return new Set((folded(name).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS));
}

export const sameTitle = ({ moduleType, title }: Placed) =>
  JSON.stringify([moduleType, folded(title)]);

export const sameTitleAndSection = ({ moduleType, title, sectionTitle }: Placed) =>
  JSON.stringify([moduleType, folded(title), folded(sectionTitle)]);

export const sameSection = ({ moduleType, sectionTitle }: Placed) =>
  JSON.stringify([moduleType, folded(sectionTitle)]);
