/** Bringing certifications in: a file becomes a draft, is looked at, corrected and saved. */
import { z } from 'zod';
import { Certification, CertificationCode, Warning } from '../certification/index.ts';
import { Correction } from '../corrections/index.ts';
import { VersionComparison } from './comparison.ts';

/** The name of a stored version: its content hash. */
export const VersionHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'expected a content hash of 64 hex digits' });
const DraftId = z.string().min(1).max(64);
const Instant = z.iso.datetime();

/** What a browser may have read large files of the register from before it sent what was chosen. */
export const RegisterOrigin = z.enum(['register-xml', 'register-csv']);

/** How one certification of a draft stands beside the version that the platform holds. */
export const ImportSummary = z.object({
  code: CertificationCode,
  title: z.string(),
  blocks: z.number().int(),
  competences: z.number().int(),
  /** `new`: no version of this code is held; `same`: the current one has the same content. */
  state: z.enum(['new', 'same', 'changed']),
  doubts: z.object({ open: z.number().int(), settled: z.number().int() }),
  corrections: z.number().int(),
  /** The version that counts now. */
  current: z
    .object({ versionHash: VersionHash, title: z.string(), shipped: z.boolean() })
    .nullable(),
  /** False: once saved it waits for a head or an administrator, because others use the code. */
  becomesCurrent: z.boolean(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** `GET /imports/:draftId` */
export const ImportDraft = z.object({
  draftId: DraftId,
  name: z.string(),
  format: z.string(),
  revision: z.number().int().positive(),
  createdAt: Instant,
  /** Forgotten then. */
  expiresAt: Instant,
  certifications: z.array(ImportSummary),
});
export type ImportDraft = z.infer<typeof ImportDraft>;

/** `GET /imports`: the bearer's own, newest first. */
export const ImportList = z.object({
  drafts: z.array(
    ImportDraft.pick({
      draftId: true,
      name: true,
      format: true,
      createdAt: true,
      expiresAt: true,
    }).extend({ codes: z.array(CertificationCode) }),
  ),
});
export type ImportList = z.infer<typeof ImportList>;

/** One certification of a draft, as it would be saved. */
export const ImportPreview = z.object({
  draftId: DraftId,
  revision: z.number().int().positive(),
  summary: ImportSummary,
  /** With the corrections in it; its blocks hold the printed text. */
  certification: Certification,
  comparison: VersionComparison,
  doubts: z.array(
    z.object({
      key: z.string(),
      /** At the place that it has now. */
      warning: Warning,
      /** In the session’s language. */
      text: z.string(),
      state: z.enum(['open', 'settled']),
    }),
  ),
  /** In the order in which they were made; undoing takes the last one back. */
  corrections: z.array(Correction),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** `POST /imports/:draftId/corrections` */
export const CorrectionsRequest = z.object({
  revision: z.number().int().positive(),
  code: CertificationCode,
  corrections: z.array(Correction).min(1).max(100),
});
export type CorrectionsRequest = z.input<typeof CorrectionsRequest>;

/** `POST /imports/:draftId/undo`: takes the last correction of a certification back. */
export const UndoCorrectionRequest = z.object({
  revision: z.number().int().positive(),
  code: CertificationCode,
});
export type UndoCorrectionRequest = z.infer<typeof UndoCorrectionRequest>;

/** `POST /imports/:draftId/save`: all of these or none. */
export const SaveImportRequest = z.object({
  revision: z.number().int().positive(),
  certifications: z
    .array(
      z.object({
        code: CertificationCode,
        /** The version that counted when the person looked; null: none. Another now is a conflict. */
        replaces: VersionHash.nullable(),
      }),
    )
    .min(1)
    .max(50),
  /** Saves although doubts are open; they stay with the version as its warnings. */
  acceptRemaining: z.boolean(),
});
export type SaveImportRequest = z.infer<typeof SaveImportRequest>;

export const ImportResult = z.object({
  saved: z.array(
    z.object({
      code: CertificationCode,
      title: z.string(),
      versionHash: VersionHash,
      /** `already`: this very content counted before. */
      outcome: z.enum(['current', 'waiting', 'already']),
      /** Held certifications that this one replaces by the register's links, and that courses use. */
      succeeds: z.array(CertificationCode),
    }),
  ),
  /** What is left of the draft; null: all of it was saved, and it is gone. */
  draftId: DraftId.nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** `PUT /certifications/:code/current` */
export const CurrentVersionRequest = z.object({ versionHash: VersionHash });
export type CurrentVersionRequest = z.infer<typeof CurrentVersionRequest>;

export const CurrentVersion = z.object({
  code: CertificationCode,
  versionHash: VersionHash,
  /** Readable by anybody through the CASE endpoints. */
  published: z.boolean(),
});
export type CurrentVersion = z.infer<typeof CurrentVersion>;
