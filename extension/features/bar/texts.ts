import type { Texts } from '../../ui/texts.ts';

interface BarTexts {
  region: string;
  /** Name of the block strip. */
  strip(served: number, blocks: number): string;
  tagged(tagged: number, activities: number): string;
  served(served: number, blocks: number): string;
  /** Two to four codes, joined. */
  notServed(codes: string): string;
  manyNotServed(count: number): string;
  thisActivity: string;
  thisActivityUntagged: string;
  open: string;
}

export const barTexts: Texts<BarTexts> = {
  fr: {
    region: 'Blocs de compétences du cours',
    strip: (served, blocks) => `${served} blocs sur ${blocks} servis par ce cours`,
    tagged: (tagged, activities) =>
      `${tagged} ${plural(tagged, 'activité', 'activités')} sur ${activities} ${plural(tagged, 'rattachée', 'rattachées')}`,
    served: (served, blocks) =>
      `${served} ${plural(served, 'bloc travaillé', 'blocs travaillés')} sur ${blocks} dans ce cours`,
    notServed: (codes) => `${codes} : aucune activité`,
    manyNotServed: (count) => `${count} blocs : aucune activité`,
    thisActivity: 'Cette activité :',
    thisActivityUntagged: 'Cette activité est sans bloc.',
    open: 'Voir les blocs',
  },
  en: {
    region: 'Competence blocks of the course',
    strip: (served, blocks) => `${served} of ${blocks} blocks served by this course`,
    tagged: (tagged, activities) => `${tagged} of ${activities} activities tied to a block`,
    served: (served, blocks) => `${served} of ${blocks} blocks worked on in this course`,
    notServed: (codes) => `${codes}: no activity`,
    manyNotServed: (count) => `${count} blocks: no activity`,
    thisActivity: 'This activity:',
    thisActivityUntagged: 'This activity has no block.',
    open: 'See the blocks',
  },
};

/** French counts zero as one. */
function plural(count: number, one: string, many: string): string {
  return count < 2 ? one : many;
}
