import { eq } from 'drizzle-orm';
import type { WebServiceProblem } from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { describeError } from '../../http/index.ts';
import { lmsOf, WebServiceError, type CourseContents, type WebService } from '../../lms/index.ts';
import { SealError } from '../../lti/secrets/seal.ts';
import { webService } from '../../store/index.ts';
import { holdCourse, type CourseKey } from '../mapping/index.ts';
import { callSite } from './call-site.ts';
import { keepListing, type ListingKept } from './keep-listing.ts';
import { endLease, takeLease } from './lease.ts';
import { readSite } from './records.ts';
import type { TokenSeal } from './token.ts';

export type Refreshed =
  | ({ readonly outcome: 'read' } & ListingKept)
  | { readonly outcome: 'busy' | 'not-offered' }
  | { readonly outcome: 'failed'; readonly problem: WebServiceProblem };

/** @param lastAttempt  see `takeLease` */
export type Refresh = (
  key: CourseKey,
  actorId: string,
  lastAttempt?: Date | null,
) => Promise<Refreshed>;

/** Of these every course suffers: they are told where the token is set. */
const OF_THE_SITE = new Set<WebServiceProblem>([
  'unreachable',
  'redirected',
  'disabled',
  'token',
  'access',
  'account',
  'maintenance',
]);

/** Asks the platform for a course's activities and keeps its answer; one at a time for a course. */
export function createRefresh(
  { store, log, now }: Pick<AppContext, 'store' | 'log' | 'now'>,
  tokens: TokenSeal,
): Refresh {
  async function noteOnSite(platformId: string, problem: WebServiceProblem | null) {
    const at = now();
    const noted =
      problem === null
        ? { lastReadAt: at, problem: null, problemAt: null }
        : { problem, problemAt: at };
    await store.write((writer) =>
      writer.update(webService).set(noted).where(eq(webService.platformId, platformId)),
    );
  }

  async function ask(
    key: CourseKey,
    { issuer, sealedToken, service }: Asked,
  ): Promise<CourseContents | WebServiceProblem> {
    try {
      const token = await tokens.unseal(key.platformId, sealedToken);
      return await service.readCourse({ issuer, token, call: callSite }, key.courseId);
    } catch (error) {
      const problem = problemOf(error);
      log.warn({ problem: describeError(error) }, 'the web service did not tell');
      return problem;
    }
  }

  return async (key, actorId, lastAttempt) => {
    const site = await store.read((reader) => readSite(reader, key.platformId));
    const service = site === null ? null : lmsOf(site.family).webService;
    if (!site?.key || service === null) return { outcome: 'not-offered' };
    const lease = await store.write((writer) => takeLease(writer, key, now(), lastAttempt));
    if (lease === null) return { outcome: 'busy' };
    const { sealedToken } = site.key;
    const told = await ask(key, { issuer: site.issuer, sealedToken, service });
    if (typeof told === 'string') {
      await store.write((writer) => endLease(writer, key, lease, { problem: told }));
      if (OF_THE_SITE.has(told)) await noteOnSite(key.platformId, told);
      return { outcome: 'failed', problem: told };
    }
    const kept = await store.transact(async (transactor) => {
      // The course first, as everybody does who writes both.
      await holdCourse(transactor, key);
      // Whoever took over after us has newer news.
      if (!(await endLease(transactor, key, lease, told))) return null;
      return keepListing(transactor, key, told, { actorId, now: now() });
    });
    if (kept === null) return { outcome: 'busy' };
    await noteOnSite(key.platformId, null);
    return { outcome: 'read', ...kept };
  };
}

interface Asked {
  readonly issuer: string;
  readonly sealedToken: string;
  readonly service: WebService;
}

function problemOf(error: unknown): WebServiceProblem {
  if (error instanceof WebServiceError) return error.problem;
  // The tool's secret was changed: the token has to be given again.
  if (error instanceof SealError) return 'token';
  throw error;
}
