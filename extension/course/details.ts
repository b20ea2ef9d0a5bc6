/** All that the panel, the palette and the reading card show; asked for when one of them opens. */
import type { BlockFamily } from '@blocmap/shared/certification';
import type { Nature, NatureCounts } from '@blocmap/shared/coverage';
import type { CertificationOutline, Tag } from '@blocmap/shared/protocol';

/** An activity that serves something, with the strongest nature it serves it with. */
export interface ServedBy {
  /** Key into {@link CourseDetails.activities}. */
  readonly key: string;
  readonly nature: Nature;
  /** Through a tag on the whole block. */
  readonly wholeBlock: boolean;
}

export interface CompetenceDetails {
  /** `RNCP35698BC03.2` */
  readonly id: string;
  /** `BC03.2` */
  readonly short: string;
  readonly text: string;
  /** What else it is found by: the heading it stands under, other codes (`C1.1`), local words. */
  readonly also: string;
  readonly strongest: Nature | null;
  readonly servedBy: readonly ServedBy[];
}

export interface BlockDetails {
  /** `RNCP35698BC03` */
  readonly code: string;
  /** `BC03` */
  readonly short: string;
  readonly title: string;
  readonly family: BlockFamily;
  readonly strongest: Nature | null;
  readonly counts: NatureCounts;
  /** Competences that at least one activity serves. */
  readonly covered: number;
  readonly competences: readonly CompetenceDetails[];
}

export type TagDetails = Pick<Tag, 'target' | 'nature' | 'state' | 'version'>;

export interface ActivityDetails {
  /** `cm:17` */
  readonly key: string;
  /** Moodle's course module id; null for a link that has no known place on the page. */
  readonly cmid: string | null;
  readonly title: string;
  readonly moduleType: string;
  readonly sectionTitle: string;
  readonly tags: readonly TagDetails[];
}

export interface CourseDetails {
  readonly courseId: string;
  readonly title: string;
  readonly certification: Pick<
    CertificationOutline,
    'code' | 'title' | 'status' | 'registrationEnd'
  >;
  /** In the fiche's order. */
  readonly blocks: readonly BlockDetails[];
  /** In the order of the page; those that are gone are left out. */
  readonly activities: readonly ActivityDetails[];
  /** Keys of the activities without a tag. */
  readonly untagged: readonly string[];
}
