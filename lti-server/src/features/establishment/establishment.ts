import type {
  Layer,
  LayerJournal,
  LayerJournalEntry,
  LayerRequest,
  LayerResponse,
} from '@blocmap/shared/protocol';
import type { z } from 'zod';
import type { HeldLayer, HeldVersion } from '../../certifications/index.ts';
import { versionHash } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader, Transactor } from '../../store/index.ts';
import type { Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { changeAll } from './change.ts';
import { entryShape, readDetail, readEntries, type LayerDetail } from './journal.ts';
import { settleNotes } from './notes.ts';
import { saveLayer, type LayerKey } from './records.ts';
import { readRights, requireRight, type May } from './rights.ts';
import { takeBack } from './undo.ts';
import { layerShape } from './view.ts';

type Request = z.output<typeof LayerRequest>;

/**
 * What an establishment lays over the official text. All staff see it; heads and administrators
 * change it, teachers the pathways of classes alone. Every function throws ToolError `forbidden` for
 * students and `not-found` for a certification that the platform does not hold.
 */
export interface Establishment {
  layer(principal: Principal, code: string): Promise<Layer>;
  /**
   * Makes changes, all or nothing.
   *
   * @throws ToolError `conflict` where the layer or the certification is no longer what the person
   *   was shown, `invalid-request` for a change that does not fit, `forbidden`
   */
  change(principal: Principal, code: string, request: Request): Promise<LayerResponse>;
  /** @throws ToolError `conflict` where something of it was touched since, `not-found`, `forbidden` */
  undo(principal: Principal, code: string, undoId: string): Promise<LayerResponse>;
  journal(principal: Principal, code: string): Promise<LayerJournal>;
}

/** What is there, for somebody. */
interface Standing {
  readonly key: LayerKey;
  readonly may: May;
  readonly version: HeldVersion;
  readonly held: HeldLayer;
}

export function createEstablishment(context: AppContext): Establishment {
  const { store, certifications } = context;

  async function read(reader: Reader, principal: Principal, code: string): Promise<Standing> {
    const may = await readRights(reader, principal);
    const { platformId } = principal;
    const version = await certifications.current(reader, platformId, code);
    if (version === undefined) throw new ToolError('not-found', { text: 'certification-not-held' });
    const held = await certifications.layer(reader, platformId, version.certification);
    return { key: { platformId, code }, may, version, held };
  }

  function shape({ version, held, may }: Standing): Layer {
    const { certification } = version;
    return layerShape(certification, held, certifications.coefficients(certification.code), may);
  }

  /** Stores what has become of a layer, with its entry in the journal. */
  async function keep(
    transactor: Transactor,
    { key, may, version, held }: Standing,
    after: Omit<HeldLayer, 'view' | 'revision'>,
    { principal, now, detail }: { principal: Principal; now: Date; detail: LayerDetail },
  ): Promise<LayerJournalEntry> {
    const { userId } = principal;
    const next = { ...after, revision: held.revision };
    await saveLayer(transactor, key, version.certification, next, { userId, now });
    const entryId = await writeJournal(transactor, {
      platformId: key.platformId,
      courseId: null,
      actorId: userId,
      action: detail.undone === null ? 'layer.changed' : 'layer.undone',
      detail,
      at: now,
    });
    const row = { entryId, actorId: userId, at: now };
    return entryShape(row, detail, { userId, everybody: may.change });
  }

  async function answer(
    principal: Principal,
    code: string,
    now: Date,
    entry: LayerJournalEntry | null,
  ): Promise<LayerResponse> {
    const standing = await store.read((reader) => read(reader, principal, code));
    return { layer: shape(standing), entry, savedAt: now.toISOString() };
  }

  return {
    layer: async (principal, code) =>
      shape(await store.read((reader) => read(reader, principal, code))),

    async change(principal, code, { revision, version, changes, settled }) {
      const now = context.now();
      const entry = await store.transact(async (transactor) => {
        const standing = await read(transactor, principal, code);
        const { held, may } = standing;
        const { certification } = standing.version;
        requireRight(may, changes);
        if (settled.length > 0 && !may.change) {
          throw new ToolError('forbidden', { text: 'layer-head-or-administrator' });
        }
        if (revision !== held.revision || version !== versionHash(certification)) {
          throw new ToolError('conflict', { text: 'layer-changed' });
        }
        const { layer, entries } = changeAll(held.layer, changes, certification);
        const made = entries.map((one) => one.change);
        const { left, gone } = settleNotes(held, settled, made);
        if (entries.length + gone.toCheck.length + gone.setAside.length === 0) return null;
        const detail: LayerDetail = {
          code,
          entries: [...entries],
          toCheck: [...gone.toCheck],
          setAside: [...gone.setAside],
          undone: null,
        };
        return keep(transactor, standing, { layer, ...left }, { principal, now, detail });
      });
      return answer(principal, code, now, entry);
    },

    async undo(principal, code, undoId) {
      const now = context.now();
      const entry = await store.transact(async (transactor) => {
        const standing = await read(transactor, principal, code);
        const { held, may, key } = standing;
        const done = await readDetail(transactor, key, undoId);
        requireRight(
          may,
          done.entries.map((one) => one.change),
        );
        const { layer, entries } = takeBack(
          held.layer,
          done.entries,
          standing.version.certification,
        );
        const notes = {
          toCheck: [...held.toCheck, ...done.toCheck],
          setAside: [...held.setAside, ...done.setAside],
        };
        const detail: LayerDetail = {
          code,
          entries: [...entries],
          toCheck: [],
          setAside: [],
          undone: undoId,
        };
        return keep(transactor, standing, { layer, ...notes }, { principal, now, detail });
      });
      return answer(principal, code, now, entry);
    },

    async journal(principal, code) {
      return store.read(async (reader) => {
        const { key, may } = await read(reader, principal, code);
        const sees = { userId: principal.userId, everybody: may.change };
        return { code, entries: await readEntries(reader, key, sees) };
      });
    },
  };
}
