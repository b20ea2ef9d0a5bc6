import type { Texts } from '../../ui/texts.ts';

interface ChipTexts {
  /** Name of the button on a tagged activity, for those who do not see the chips. */
  tagged(title: string, blocks: string, mayTag: boolean): string;
  untagged(title: string): string;
  untaggedWord: string;
  proposed: string;
  locked: string;
}

export const chipTexts: Texts<ChipTexts> = {
  fr: {
    tagged: (title, blocks, mayTag) =>
      `${blocks} — ${mayTag ? 'modifier les blocs de' : 'blocs de'} « ${title} »`,
    untagged: (title) => `Sans bloc : rattacher « ${title} » à un bloc`,
    untaggedWord: ' sans bloc',
    proposed: 'proposé',
    locked: 'verrouillé',
  },
  en: {
    tagged: (title, blocks, mayTag) =>
      `${blocks} — ${mayTag ? 'change the blocks of' : 'blocks of'} “${title}”`,
    untagged: (title) => `No block: tie “${title}” to a block`,
    untaggedWord: ' no block',
    proposed: 'proposed',
    locked: 'locked',
  },
};
