/** The certifications that a platform holds: found, read and kept as files. */
import { z } from 'zod';
import { BlockCode, Certification, CertificationCode } from '../certification/index.ts';
import { VersionHash } from './import.ts';
import { WeightOutline } from './mapping.ts';

const count = z.number().int().nonnegative();
const Status = z.enum(['upcoming', 'active', 'ended-in-progress', 'ended', 'unknown']);

/** The courses that follow a certification, or serve it beside another. */
export const CertificationUse = z.object({
  /** Of the whole platform. */
  courses: count,
  /** Those of them that the reader teaches or heads; all for an administrator. */
  mine: z.array(z.object({ courseId: z.string(), title: z.string() })),
});
export type CertificationUse = z.infer<typeof CertificationUse>;

/** Where the words that were searched for stand. */
export const SearchMatch = z.object({
  /** A block's code or a competence's id. */
  target: z.string(),
  text: z.string(),
});
export type SearchMatch = z.infer<typeof SearchMatch>;

export const CatalogueEntry = z.object({
  code: CertificationCode,
  title: z.string(),
  diploma: z.string().nullable(),
  level: z.number().int().nullable(),
  /** Today's, in France. */
  status: Status,
  registrationEnd: z.iso.date().nullable(),
  lastAward: z.iso.date().nullable(),
  blocks: count,
  competences: count,
  /** What its reader could not be sure of. */
  doubts: count,
  /** Of the version that counts. */
  origin: z.enum(['shipped', 'imported']),
  /** Held, the one that counts included. */
  versions: count,
  /** A newer version waits for a head or an administrator. */
  waiting: z.boolean(),
  use: CertificationUse,
  /** Held certifications that this one replaces, and that replace it. */
  replaces: z.array(CertificationCode),
  replacedBy: z.array(CertificationCode),
  /** Where the search found its words, beside code and title; at most three. */
  matches: z.array(SearchMatch),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** `GET /certifications`: by code, the best finds of a search first. */
export const Catalogue = z.object({ certifications: z.array(CatalogueEntry) });
export type Catalogue = z.infer<typeof Catalogue>;

export const HeldVersionSummary = z.object({
  versionHash: VersionHash,
  /** `waiting`: newer than the last decision on which one counts. */
  state: z.enum(['current', 'waiting', 'old']),
  shipped: z.boolean(),
  /** What it was read from; null for the shipped one, as are the two below. */
  format: z.string().nullable(),
  importedAt: z.iso.datetime().nullable(),
  /** The person's id on the platform; null to those who do not decide on versions. */
  importedBy: z.string().nullable(),
  /** How often its reader was corrected before it was saved. */
  corrections: count,
});
export type HeldVersionSummary = z.infer<typeof HeldVersionSummary>;

/** Another certification, before or after this one. */
export const CertificationLink = z.object({
  code: CertificationCode,
  title: z.string().nullable(),
  /** The platform holds it. */
  held: z.boolean(),
});
export type CertificationLink = z.infer<typeof CertificationLink>;

/** `GET /certifications/:code` */
export const CertificationPage = z.object({
  certification: Certification,
  versionHash: VersionHash,
  /** False: an old version, or one that waits. */
  current: z.boolean(),
  status: Status,
  /** With what the establishment lays over it. */
  weights: z.array(WeightOutline.extend({ block: BlockCode })),
  /** Newest first, the shipped one last. */
  versions: z.array(HeldVersionSummary),
  replaces: z.array(CertificationLink),
  replacedBy: z.array(CertificationLink),
  use: CertificationUse,
  /** The current version is given to anybody at the CASE addresses. */
  published: z.boolean(),
  /** The reader may choose the version that counts. */
  mayDecide: z.boolean(),
  /** The reader may open the current version to everybody, or close it. */
  mayPublish: z.boolean(),
});
export type CertificationPage = z.infer<typeof CertificationPage>;

/** `PUT /certifications/:code/published` */
export const PublishRequest = z.object({
  /** The current version, as the reader has seen it. */
  versionHash: VersionHash,
  published: z.boolean(),
});
export type PublishRequest = z.infer<typeof PublishRequest>;
