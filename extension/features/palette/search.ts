import type { BlockFamily } from '@blocmap/shared/certification';
import type { BlockDetails } from '../../course/details.ts';

/** Something an activity can be tied to: a competence, or a whole block. */
export interface Choice {
  /** `RNCP35698BC03.2` or `RNCP35698BC03` */
  readonly target: string;
  /** `BC03.2` or `BC03` */
  readonly short: string;
  readonly text: string;
  readonly block: string;
  readonly family: BlockFamily;
  readonly wholeBlock: boolean;
  /** What is searched, folded. */
  readonly words: string;
}

/** Every choice of a certification, in the fiche's order, each block before its competences. */
export function choicesOf(blocks: readonly BlockDetails[]): Choice[] {
  return blocks.flatMap((block) => {
    const { short, title, family } = block;
    const whole: Choice = {
      target: block.code,
      short,
      text: title,
      block: short,
      family,
      wholeBlock: true,
      words: fold(`${short} ${title}`),
    };
    return [
      whole,
      ...block.competences.map((competence): Choice => ({
        target: competence.id,
        short: competence.short,
        text: competence.text,
        block: short,
        family,
        wholeBlock: false,
        words: fold(`${competence.short} ${competence.also} ${competence.text} ${title}`),
      })),
    ];
  });
}

/** The choices that have every word of the query, in any order; `bc5` finds `BC05`. */
export function search(choices: readonly Choice[], query: string): Choice[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/^bc(\d)(?!\d)/, 'bc0$1'));
  return choices.filter((choice) => words.every((word) => choice.words.includes(word)));
}

/** Lower case, without accents, one space between words; apostrophes separate. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();
}
