import type {
  CarryOverReport,
  CarryOverRequest,
  CarryOverUndone,
  Succession,
  SuccessionChoices,
  SuccessionCorrection,
} from '@blocmap/shared/protocol';
import {
  correctMapping,
  SuccessionError,
  type SuccessionMapping,
} from '@blocmap/shared/succession';
import { dayInFrance } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader } from '../../store/index.ts';
import { isStaff, readStanding, type Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { carryOver } from './carry.ts';
import { readChoices } from './choices.ts';
import { readPair, type Pair, type SuccessionKey } from './pair.ts';
import { reachOf, type Reach } from './reach.ts';
import { keepProposal, readMapping, requireSeen, saveMapping } from './stored.ts';
import { undoCarryOver } from './undo.ts';
import { viewSuccession } from './view.ts';

interface Codes {
  readonly from: string;
  readonly to: string;
}

/**
 * One certification replaces another. All staff see and correct what becomes of its competences;
 * tags are carried over by teachers in their courses, by heads in theirs, by administrators in all.
 * Every function throws ToolError `forbidden` for students.
 */
export interface Successions {
  choices(principal: Principal, code: string): Promise<SuccessionChoices>;
  view(principal: Principal, codes: Codes): Promise<Succession>;
  /** @throws ToolError `conflict`, `invalid-request` */
  correct(principal: Principal, codes: Codes, request: SuccessionCorrection): Promise<Succession>;
  /** @throws ToolError `conflict`, `forbidden`, `invalid-request` */
  carryOver(
    principal: Principal,
    codes: Codes,
    request: CarryOverRequest,
  ): Promise<CarryOverReport>;
  /** @throws ToolError `conflict`, `forbidden`, `not-found` */
  undo(principal: Principal, codes: Codes, undoId: string): Promise<CarryOverUndone>;
}

export function createSuccessions(context: AppContext): Successions {
  const { store, certifications } = context;

  async function reachOfStaff(principal: Principal): Promise<Reach> {
    const standing = await store.read((reader) => readStanding(reader, principal));
    if (!isStaff(standing)) throw new ToolError('forbidden');
    return reachOf(standing);
  }

  const keyOf = ({ platformId }: Principal, codes: Codes): SuccessionKey => ({
    platformId,
    ...codes,
  });

  async function read(reader: Reader, key: SuccessionKey) {
    const pair = await readPair(certifications, reader, key);
    return { pair, current: await readMapping(certifications, reader, key, pair) };
  }

  function view(key: SuccessionKey, reach: Reach): Promise<Succession> {
    const day = dayInFrance(context.now());
    return store.read(async (reader) => {
      const { pair, current } = await read(reader, key);
      const laid = {
        from: await certifications.layer(reader, key.platformId, pair.from.certification),
        to: await certifications.layer(reader, key.platformId, pair.to.certification),
      };
      return viewSuccession(reader, key, pair, current, { reach, day, laid });
    });
  }

  return {
    async choices(principal, code) {
      await reachOfStaff(principal);
      const { platformId } = principal;
      const day = dayInFrance(context.now());
      return store.read((reader) => readChoices(certifications, reader, { platformId, code }, day));
    },

    async view(principal, codes) {
      return view(keyOf(principal, codes), await reachOfStaff(principal));
    },

    async correct(principal, codes, request) {
      const reach = await reachOfStaff(principal);
      const key = keyOf(principal, codes);
      const by = { userId: principal.userId, now: context.now() };
      await store.transact(async (transactor) => {
        const { pair, current } = await read(transactor, key);
        requireSeen(request, current);
        const mapping = corrected(current.mapping, request, pair);
        await saveMapping(transactor, key, { ...current, mapping }, by);
        await writeJournal(transactor, {
          platformId: key.platformId,
          courseId: null,
          actorId: by.userId,
          action: 'succession.corrected',
          detail: { ...codes, revision: current.revision + 1, corrections: request.corrections },
          at: by.now,
        });
      });
      return view(key, reach);
    },

    async carryOver(principal, codes, request) {
      const reach = await reachOfStaff(principal);
      const key = keyOf(principal, codes);
      const now = context.now();
      return store.transact(async (transactor) => {
        const { current } = await read(transactor, key);
        requireSeen(request, current);
        const { mapping } = current;
        const report = await carryOver(transactor, key, {
          mapping,
          reach,
          courseIds: request.courseIds,
          certificationSwitch: request.certificationSwitch,
          actorId: principal.userId,
          now,
        });
        if (current.revision === 0 && report.undoId !== null) {
          await keepProposal(transactor, key, mapping, { userId: principal.userId, now });
        }
        return report;
      });
    },

    async undo(principal, codes, undoId) {
      const reach = await reachOfStaff(principal);
      const key = keyOf(principal, codes);
      const request = { undoId, reach, actorId: principal.userId, now: context.now() };
      return store.transact((transactor) => undoCarryOver(transactor, key, request));
    },
  };
}

function corrected(
  mapping: SuccessionMapping,
  { corrections }: SuccessionCorrection,
  { to }: Pair,
): SuccessionMapping {
  return corrections.reduce((known, correction, at) => {
    try {
      return correctMapping(known, correction, to.certification);
    } catch (error) {
      if (!(error instanceof SuccessionError)) throw error;
      const details = error.details.map((id) => ({
        path: `body.corrections.${at}`,
        expected: `a block or competence that is there, not ${id}`,
      }));
      throw new ToolError('invalid-request', { details: details.slice(0, 20) });
    }
  }, mapping);
}
