import type { Certification } from '@blocmap/shared/certification';
import { CorrectionError, settle, type Correction } from '@blocmap/shared/corrections';
import type {
  CurrentVersion,
  ImportDraft,
  ImportList,
  ImportPreview,
  ImportResult,
  SaveImportRequest,
} from '@blocmap/shared/protocol';
import { bytesSource } from '@blocmap/shared/register-files';
import { z } from 'zod';
import {
  explainReading,
  needsCode,
  readCertificationFiles,
  type CertificationFormat,
} from '../../certifications/reading/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader, Transactor } from '../../store/index.ts';
import { isStaff, readStanding, type Principal, type Standing } from '../access/index.ts';
import { makeCurrent } from './current.ts';
import {
  addDraft,
  changeDraft,
  forgetDrafts,
  holdDraft,
  listDrafts,
  readDraft,
  removeDraft,
  type Draft,
} from './draft.ts';
import { checkComparable, previewOf, summaryOf, type Beside } from './preview.ts';
import { saveCertifications } from './save.ts';
import { becomesCurrent, decides } from './standing.ts';

export interface UploadedFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** The certification's code, where the file names none. */
  readonly code?: string | undefined;
  /** Where a browser has read the certifications from that it sends as JSON. */
  readonly origin?: CertificationFormat | undefined;
}

/** Drafts and their saving; everything is refused to whoever is no staff of the platform. */
export interface Imports {
  /** @throws ToolError `invalid-request` that says what is wrong with the file */
  upload(principal: Principal, file: UploadedFile): Promise<ImportDraft>;
  list(principal: Principal): Promise<ImportList>;
  draft(principal: Principal, draftId: string): Promise<ImportDraft>;
  preview(principal: Principal, draftId: string, code: string): Promise<ImportPreview>;
  correct(principal: Principal, draftId: string, request: Change): Promise<ImportPreview>;
  undo(principal: Principal, draftId: string, request: DraftPlace): Promise<ImportPreview>;
  save(principal: Principal, draftId: string, request: SaveImportRequest): Promise<ImportResult>;
  discard(principal: Principal, draftId: string): Promise<void>;
  setCurrent(principal: Principal, code: string, versionHash: string): Promise<CurrentVersion>;
  /** Forgets the drafts whose day is over. */
  forgetEnded(): Promise<void>;
}

interface DraftPlace {
  readonly revision: number;
  readonly code: string;
}
interface Change extends DraftPlace {
  readonly corrections: readonly Correction[];
}

/** Corrections of one certification in one draft. */
const MOST_CORRECTIONS = 2000;

export function createImports(context: AppContext): Imports {
  const { store, certifications } = context;

  async function staff(reader: Reader, principal: Principal): Promise<Standing> {
    const standing = await readStanding(reader, principal);
    if (!isStaff(standing)) throw new ToolError('forbidden', { text: 'staff-only' });
    return standing;
  }

  async function besideOf(
    reader: Reader,
    { platformId }: Principal,
    standing: Standing,
    code: string,
  ): Promise<Beside> {
    return {
      current: await certifications.current(reader, platformId, code),
      becomesCurrent: await becomesCurrent(reader, certifications, standing, { platformId, code }),
    };
  }

  async function shown(
    reader: Reader,
    principal: Principal,
    standing: Standing,
    draft: Draft,
  ): Promise<ImportDraft> {
    const summaries = [];
    for (const certification of draft.certifications) {
      const { code } = certification;
      const beside = await besideOf(reader, principal, standing, code);
      summaries.push(summaryOf(certification, draft.corrections[code] ?? [], beside));
    }
    const { draftId, name, format, revision, createdAt, expiresAt } = draft;
    return {
      draftId,
      name,
      format,
      revision,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      certifications: summaries,
    };
  }

  async function previewed(
    reader: Reader,
    principal: Principal,
    standing: Standing,
    { draft, code }: { readonly draft: Draft; readonly code: string },
  ): Promise<ImportPreview> {
    const beside = await besideOf(reader, principal, standing, code);
    const certification = inDraft(draft, code);
    const { draftId, revision } = draft;
    return {
      draftId,
      revision,
      ...previewOf(certification, draft.corrections[code] ?? [], {
        beside,
        locale: principal.locale,
      }),
    };
  }

  /** Changes the corrections of one certification and answers its preview. */
  async function change(
    principal: Principal,
    draftId: string,
    { revision, code }: DraftPlace,
    next: (corrections: readonly Correction[], certification: Certification) => Correction[],
  ): Promise<ImportPreview> {
    return store.transact(async (transactor: Transactor) => {
      const standing = await staff(transactor, principal);
      const place = { draftId, revision, now: context.now() };
      const draft = await holdDraft(transactor, principal, place);
      const certification = inDraft(draft, code);
      const corrections = next(draft.corrections[code] ?? [], certification);
      const changed = await changeDraft(transactor, ownerOf(principal), draft, {
        corrections: { ...draft.corrections, [code]: corrections },
      });
      return previewed(transactor, principal, standing, { draft: changed, code });
    });
  }

  return {
    async upload(principal, { name, content, code, origin }) {
      const standing = await store.read((reader) => staff(reader, principal));
      try {
        const result = await readCertificationFiles(
          [bytesSource(name, content)],
          code === undefined ? {} : { code },
        );
        const format = result.format === 'json' && origin !== undefined ? origin : result.format;
        return await store.transact(async (transactor) => {
          for (const one of result.certifications) {
            const { platformId } = principal;
            checkComparable(one, await certifications.current(transactor, platformId, one.code));
          }
          const draft = await addDraft(transactor, ownerOf(principal), {
            name,
            result: { ...result, format },
            now: context.now(),
          });
          return shown(transactor, principal, standing, draft);
        });
      } catch (error) {
        throw unreadable(error);
      }
    },

    list: (principal) =>
      store.read(async (reader) => {
        await staff(reader, principal);
        const rows = await listDrafts(reader, principal, context.now());
        return {
          drafts: rows.map(({ content, createdAt, expiresAt, ...row }) => ({
            ...row,
            createdAt: createdAt.toISOString(),
            expiresAt: expiresAt.toISOString(),
            codes: Codes.parse(content).map((one) => one.code),
          })),
        };
      }),

    draft: (principal, draftId) =>
      store.read(async (reader) => {
        const standing = await staff(reader, principal);
        const draft = await readDraft(reader, principal, draftId, context.now());
        return shown(reader, principal, standing, draft);
      }),

    preview: (principal, draftId, code) =>
      store.read(async (reader) => {
        const standing = await staff(reader, principal);
        const draft = await readDraft(reader, principal, draftId, context.now());
        return previewed(reader, principal, standing, { draft, code });
      }),

    correct: (principal, draftId, { corrections, ...place }) =>
      change(principal, draftId, place, (made, certification) => {
        const all = [...made, ...corrections];
        if (all.length > MOST_CORRECTIONS) throw new ToolError('too-large');
        tryOut(certification, all);
        return all;
      }),

    undo: (principal, draftId, place) =>
      change(principal, draftId, place, (made) => {
        if (made.length === 0) throw new ToolError('not-found', { text: 'import-nothing-to-undo' });
        return made.slice(0, -1);
      }),

    save: (principal, draftId, { revision, certifications: chosen, acceptRemaining }) =>
      store.transact(async (transactor) => {
        const standing = await staff(transactor, principal);
        const now = context.now();
        const draft = await holdDraft(transactor, principal, { draftId, revision, now });
        const list = chosen.map(({ code, replaces }) => {
          const corrections = draft.corrections[code] ?? [];
          const { certification, open } = settle(inDraft(draft, code), corrections);
          if (open.length > 0 && !acceptRemaining) {
            throw new ToolError('invalid-request', {
              text: 'import-doubts-open',
              details: [{ path: `body.certifications.${code}`, expected: 'no open doubt' }],
            });
          }
          return { certification, corrections, replaces };
        });
        const { platformId, userId: actorId } = principal;
        const saved = await saveCertifications(transactor, certifications, list, {
          platformId,
          actorId,
          standing,
          format: draft.format,
          now,
        });
        const done = new Set(saved.map(({ code }) => code));
        const left = draft.certifications.filter(({ code }) => !done.has(code));
        if (left.length === 0) await removeDraft(transactor, principal, draftId);
        else await changeDraft(transactor, principal, draft, { certifications: left });
        return { saved, draftId: left.length === 0 ? null : draftId };
      }),

    discard: (principal, draftId) =>
      store.transact(async (transactor) => {
        await staff(transactor, principal);
        await removeDraft(transactor, principal, draftId);
      }),

    setCurrent: (principal, code, versionHash) =>
      store.transact(async (transactor) => {
        const standing = await staff(transactor, principal);
        if (!decides(standing)) throw new ToolError('forbidden', { text: 'head-or-administrator' });
        const { platformId, userId: actorId } = principal;
        const by = { actorId, now: context.now() };
        return makeCurrent(transactor, certifications, { platformId, code, versionHash }, by);
      }),

    forgetEnded: () => store.transact((transactor) => forgetDrafts(transactor, context.now())),
  };
}

const Codes = z.array(z.object({ code: z.string() }));

function ownerOf({ platformId, userId }: Principal) {
  return { platformId, userId };
}

/** @throws ToolError `not-found` */
function inDraft({ certifications }: Draft, code: string): Certification {
  const found = certifications.find((one) => one.code === code);
  if (found === undefined) throw new ToolError('not-found', { text: 'import-code-unknown' });
  return found;
}

/** @throws ToolError `invalid-request` naming what a correction does not fit */
function tryOut(certification: Certification, corrections: readonly Correction[]): void {
  try {
    settle(certification, corrections);
  } catch (error) {
    if (!(error instanceof CorrectionError)) throw error;
    throw new ToolError('invalid-request', {
      text: 'import-correction-unfit',
      details: [{ path: 'body.corrections', expected: `${error.problem}: ${error.subject}` }],
    });
  }
}

/** A file that cannot be read is answered in its reader's own words. */
function unreadable(error: unknown): unknown {
  const fr = explainReading(error, 'fr');
  const en = explainReading(error, 'en');
  if (fr === null || en === null) return error;
  return new ToolError('invalid-request', {
    words: { fr, en },
    details: [
      {
        path: needsCode(error) ? 'query.code' : 'body',
        expected: error instanceof Error ? error.message.slice(0, 400) : en,
      },
    ],
  });
}
