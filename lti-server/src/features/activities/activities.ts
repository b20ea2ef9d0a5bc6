import type {
  ContentsRefreshed,
  CourseContentsState,
  WebServiceState,
} from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import { isAdministrator, type Courses, type Principal } from '../access/index.ts';
import type { CourseKey } from '../mapping/index.ts';
import { dueCourses } from './due.ts';
import { latestCourse, readContentsState, webServiceState } from './records.ts';
import { createRefresh } from './refresh.ts';
import { createTokenSeal } from './token.ts';
import { removeToken, setToken } from './web-service.ts';

/** Read in one round of upkeep, one after the other. */
const MOST_AT_ONCE = 20;
/** Who did it, in the journal, where no person did. */
const UPKEEP = 'upkeep';

/** The activities of a course as the platform's own web service lists them, where a school lets it. */
export interface Activities {
  /** @throws ToolError `forbidden` for whoever may not tag there */
  state(principal: Principal, courseId: string): Promise<CourseContentsState>;
  /** Asks the platform now. @throws ToolError `forbidden` */
  refresh(principal: Principal, courseId: string): Promise<ContentsRefreshed>;
  /** @throws ToolError `forbidden` */
  webService(principal: Principal): Promise<WebServiceState>;
  /** Keeps the token and tries it on a course. @throws ToolError `forbidden`, `not-found` where the kind of platform has no such service */
  setToken(principal: Principal, token: string): Promise<WebServiceState>;
  removeToken(principal: Principal): Promise<WebServiceState>;
  /** Reads what is due, until the signal says that the tool is stopping. */
  refreshDue(signal: AbortSignal): Promise<void>;
}

export function createActivities(context: AppContext, courses: Courses): Activities {
  const { store, now } = context;
  const tokens = createTokenSeal(context.config);
  const refresh = createRefresh(context, tokens);

  async function teachersOnly(principal: Principal, courseId: string): Promise<CourseKey> {
    if (!(await courses.access(principal, courseId)).mayTag) throw new ToolError('forbidden');
    return { platformId: principal.platformId, courseId };
  }

  async function administratorsOnly(principal: Principal): Promise<void> {
    if (await store.read((reader) => isAdministrator(reader, principal))) return;
    throw new ToolError('forbidden', { text: 'not-an-administrator' });
  }

  const contentsState = (key: CourseKey) => store.read((reader) => readContentsState(reader, key));

  const state = (platformId: string) => store.read((reader) => webServiceState(reader, platformId));

  return {
    state: async (principal, courseId) => contentsState(await teachersOnly(principal, courseId)),

    async refresh(principal, courseId) {
      const key = await teachersOnly(principal, courseId);
      const done = await refresh(key, principal.userId);
      const changes = done.outcome === 'read' ? done : { added: 0, changed: 0, gone: 0 };
      const { added, changed, gone } = changes;
      return { ...(await contentsState(key)), outcome: done.outcome, added, changed, gone };
    },

    async webService(principal) {
      await administratorsOnly(principal);
      return state(principal.platformId);
    },

    async setToken(principal, token) {
      await administratorsOnly(principal);
      const { platformId, userId } = principal;
      if (!(await state(platformId)).possible) throw new ToolError('not-found');
      const by = { platformId, actorId: userId, now: now() };
      await store.transact((transactor) => setToken(transactor, tokens, token, by));
      const courseId = await store.read((reader) => latestCourse(reader, platformId));
      if (courseId !== null) await refresh({ platformId, courseId }, userId);
      return state(platformId);
    },

    async removeToken(principal) {
      await administratorsOnly(principal);
      const { platformId, userId } = principal;
      const by = { platformId, actorId: userId, now: now() };
      await store.transact((transactor) => removeToken(transactor, by));
      return state(platformId);
    },

    async refreshDue(signal) {
      const due = await store.read((reader) => dueCourses(reader, now(), MOST_AT_ONCE));
      for (const { attemptedAt, ...key } of due) {
        if (signal.aborted) return;
        await refresh(key, UPKEEP, attemptedAt);
      }
    },
  };
}
