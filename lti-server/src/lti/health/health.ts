/** How the tool gets on with its platforms, written down beside the work. Nothing of persons. */
import { platformHealth, type Store } from '../../store/index.ts';
import type { Background } from '../background.ts';
import { PlatformServiceError } from '../port.ts';
import { Refusal, type RefusalReason } from '../refusal/refusal.ts';

/** A token is known to within this. */
const TOKEN_INTERVAL_MS = 60_000;
/** The same error again within this is not worth a write: errors come in swarms. */
const ERROR_INTERVAL_MS = 10_000;
/** Far more platforms than an instance has; the oldest are forgotten. */
const MOST_KEPT = 5000;

/** Where it went wrong. */
export type HealthService = 'token' | 'grades' | 'roster' | 'launch';

/** Part of the services' daily business; the rest is for an administrator to know. */
const ORDINARY: ReadonlySet<string> = new Set(['conflict', 'not-found', 'not-offered']);
/** The refusals that are about the platform and not about one launch. */
const TELLING: ReadonlySet<RefusalReason> = new Set(['keys-unreachable', 'kid-unknown']);

export interface Health {
  noteToken(platformId: string): void;
  /** Of an error that went by here before, the first place counts. */
  noteFailure(platformId: string, service: HealthService, error: unknown): void;
  /** Of a refused launch, where the refusal names the platform. */
  noteRefusal(error: unknown): void;
}

type Change = Omit<typeof platformHealth.$inferInsert, 'platformId'>;

export function createHealth(store: Store, background: Background, now: () => Date): Health {
  const noted = new WeakSet<Error>();
  const notedAt = new Map<string, number>();
  const recently = (key: string, interval: number): boolean => {
    const at = now().getTime();
    if (at - (notedAt.get(key) ?? -Infinity) < interval) return true;
    notedAt.delete(key);
    notedAt.set(key, at);
    const [oldest] = notedAt.keys();
    if (notedAt.size > MOST_KEPT && oldest !== undefined) notedAt.delete(oldest);
    return false;
  };
  const write = (platformId: string, change: Change): void =>
    background.run('a platform’s health could not be noted', () =>
      store.write((writer) =>
        writer
          .insert(platformHealth)
          .values({ platformId, ...change })
          .onConflictDoUpdate({ target: platformHealth.platformId, set: change }),
      ),
    );
  const noteError = (
    platformId: string,
    service: HealthService,
    code: string,
    status: number | null,
  ): void => {
    if (recently(`${platformId} ${service} ${code}`, ERROR_INTERVAL_MS)) return;
    write(platformId, {
      lastErrorAt: now(),
      lastErrorCode: code,
      lastErrorService: service,
      lastErrorStatus: status,
    });
  };

  return {
    noteToken(platformId) {
      if (!recently(`${platformId} token`, TOKEN_INTERVAL_MS)) {
        write(platformId, { lastTokenAt: now() });
      }
    },
    noteFailure(platformId, service, error) {
      if (!(error instanceof PlatformServiceError) || noted.has(error)) return;
      noted.add(error);
      const { reason, status } = error.detail;
      if (!ORDINARY.has(reason)) noteError(platformId, service, reason, status);
    },
    noteRefusal(error) {
      if (!(error instanceof Refusal) || !TELLING.has(error.reason)) return;
      const { platformId } = error.detail;
      if (platformId !== undefined) noteError(platformId, 'launch', error.reason, null);
    },
  };
}
