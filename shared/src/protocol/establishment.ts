/** What an establishment lays over the official text of a certification. */
import { z } from 'zod';
import { BlockCode, BlockWeight, CertificationCode, CompetenceId } from '../certification/index.ts';
import { ClassPathway, LayerChange, SubCompetence } from '../establishment/index.ts';
import { CertificationOutline, WeightOutline } from './mapping.ts';
import { VersionName } from '../succession/index.ts';

/** One thing that a layer says of a block, a competence, a sub-competence or a class. */
const LayerItem = z.object({
  what: z.enum(['weight', 'wording', 'alias', 'sub-competence', 'class']),
  id: z.string(),
  value: z.string(),
});

/** Still said, of a text that is only nearly the one that it was said of. */
export const LayerItemToCheck = LayerItem.extend({ to: z.string() });
export type LayerItemToCheck = z.infer<typeof LayerItemToCheck>;

/** Said of an earlier version and of nothing in this one; kept until a person takes it away. */
export const LayerItemSetAside = LayerItem.extend({
  reason: z.enum(['gone', 'split', 'taken', 'alias-taken', 'other-certification', 'too-many']),
});
export type LayerItemSetAside = z.infer<typeof LayerItemSetAside>;

/** `GET /certifications/{code}/layer`: each value with its source; official texts are the fiche's. */
export const Layer = z.object({
  code: CertificationCode,
  /** The version of the certification that everything here is about. */
  version: VersionName.shape.hash,
  /** Counts the changes; 0: nothing has been laid over anything yet. */
  revision: z.number().int().min(0),
  may: z.object({
    /** Coefficients, wordings, sub-competences and codes. */
    change: z.boolean(),
    /** Which pathway each class follows. */
    changeClasses: z.boolean(),
  }),
  blocks: z.array(
    z.object({
      code: BlockCode,
      title: z.string(),
      family: CertificationOutline.shape.blocks.element.shape.family,
      /** The one that counts. */
      weight: WeightOutline,
      /** What a decree sets; `unknown` where none is known. */
      decree: BlockWeight,
      /** True where the establishment's weight counts although a decree says otherwise. */
      contradictsDecree: z.boolean(),
      competences: z.array(
        z.object({
          id: CompetenceId,
          text: z.string(),
          /** The establishment's; null: none. */
          wording: z.string().nullable(),
          aliases: z.array(
            z.object({ value: z.string(), origin: z.enum(['official', 'establishment']) }),
          ),
          /** The establishment's. */
          subCompetences: z.array(SubCompetence),
        }),
      ),
    }),
  ),
  /** The establishment's. */
  classes: z.array(ClassPathway),
  /** After a new version of the certification: for a person to look at. */
  toCheck: z.array(LayerItemToCheck),
  setAside: z.array(LayerItemSetAside),
});
export type Layer = z.infer<typeof Layer>;

export const LayerRequest = z.object({
  /** What the person was shown. */
  revision: Layer.shape.revision,
  version: Layer.shape.version,
  /** In order, all or nothing. */
  changes: z.array(LayerChange).max(500).default([]),
  /** Things to check that have been checked, and things set aside that may go. */
  settled: z.array(LayerItem).max(500).default([]),
});
/** `POST /certifications/{code}/layer/changes` */
export type LayerRequest = z.input<typeof LayerRequest>;

/** One change of the journal, the newest first. */
export const LayerJournalEntry = z.object({
  /** The key to take it back. */
  undoId: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  /** Who made it; only heads and administrators are told, others get null. */
  userId: z.string().nullable(),
  mine: z.boolean(),
  /** True where it took another change back. */
  isUndo: z.boolean(),
  changes: z.array(LayerChange),
  /** What would bring the old state back, in order. */
  inverse: z.array(LayerChange),
  /** How many notes were settled. */
  settled: z.number().int().min(0),
});
export type LayerJournalEntry = z.infer<typeof LayerJournalEntry>;

/** `GET /certifications/{code}/layer/journal`: the latest hundred. */
export const LayerJournal = z.object({
  code: CertificationCode,
  entries: z.array(LayerJournalEntry),
});
export type LayerJournal = z.infer<typeof LayerJournal>;

/** The answer to a change: the layer as it is now, and how to take the change back. */
export const LayerResponse = z.object({
  layer: Layer,
  /** Null where nothing changed. */
  entry: LayerJournalEntry.nullable(),
  /** ISO 8601 instant. */
  savedAt: z.string(),
});
export type LayerResponse = z.infer<typeof LayerResponse>;
