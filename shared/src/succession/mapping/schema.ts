/** What becomes of each block and competence of a certification in the one that replaces it. */
import { z } from 'zod';
import { CertificationCode, TargetId } from '../../certification/index.ts';

/** One stored version: see `contentHash`. */
export const VersionName = z.object({
  code: CertificationCode,
  hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected a content hash of 64 hex digits' }),
});
export type VersionName = z.infer<typeof VersionName>;

/**
 * - `exact` the same text, typography apart
 * - `near` a text alike: for a person to confirm
 * - `none` nothing corresponds
 * - `manual` decided by a person
 */
export const MappingKind = z.enum(['exact', 'near', 'none', 'manual']);
export type MappingKind = z.infer<typeof MappingKind>;

/**
 * - `same-text` word for word, typography apart
 * - `same-text-elsewhere` word for word, but in blocks that do not correspond
 * - `shared-words` telling words in common
 * - `split` several new ones together say what the old one says
 * - `merged` this one and `others` together say what the new one says
 * - `no-shared-words` nothing new has a telling word of it
 * - `too-weak` the likest, `others`, has too few of its words
 * - `better-elsewhere` the likest, `others`, corresponds to an old one that is more like it
 * - `by-hand` a person said so
 */
export const ReasonCode = z.enum([
  'same-text',
  'same-text-elsewhere',
  'shared-words',
  'split',
  'merged',
  'no-shared-words',
  'too-weak',
  'better-elsewhere',
  'by-hand',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** Why an entry says what it says; the screens put it into words. */
export const MappingReason = z.object({
  code: ReasonCode,
  /** 0 to 1; of the likest where nothing corresponds. */
  score: z.number().min(0).max(1),
  /** The words in common that weigh most, as the old text prints them. */
  words: z.array(z.string()).max(8),
  /** True where the blocks that both stand in correspond. */
  sameBlock: z.boolean(),
  /** Old ones for `merged`, new ones for `too-weak` and `better-elsewhere`. */
  others: z.array(TargetId).max(20),
});
export type MappingReason = z.infer<typeof MappingReason>;

export const MappingEntry = z.object({
  from: TargetId,
  to: z.array(TargetId).max(20),
  kind: MappingKind,
  /** True where no person needs to look any more: nothing is carried over before. */
  confirmed: z.boolean(),
  reason: MappingReason,
});
export type MappingEntry = z.infer<typeof MappingEntry>;

export const SuccessionMapping = z.object({
  from: VersionName,
  to: VersionName,
  /** One for each block and competence of the old certification, in the order of their codes. */
  entries: z.array(MappingEntry).max(1200),
});
export type SuccessionMapping = z.infer<typeof SuccessionMapping>;
