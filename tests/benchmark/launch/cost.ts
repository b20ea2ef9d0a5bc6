import type { KeyServer } from './key-server.ts';
import { launch, login, newConnections } from './browser.ts';
import type { Subject } from './subject.ts';

/** Milliseconds for one launch. */
export interface Cost {
  readonly wallMs: number;
  /** Of the tool's processes. */
  readonly cpuMs: number;
  /** What each person waits for the tool's page once the platform has answered. */
  readonly waitsMs: readonly number[];
}

/** A class opens its activity. */
export const CONCURRENCY = 16;

/**
 * All logins first, then all tokens, then all launches: what the platform does is not timed.
 * @param subjects instances of one tool, which take the launches in turn
 */
export async function costOf(
  subjects: readonly Subject[],
  platform: KeyServer,
  launches: number,
): Promise<Cost> {
  // Its own: a server closes what has lain idle while the others had their turn.
  const agent = newConnections();
  const before = await spentBy(subjects);
  const pending: (Awaited<ReturnType<typeof login>> & { readonly subject: Subject })[] = [];
  const turns = Array.from({ length: launches }, (_, turn) => subjects[turn % subjects.length]);
  const loginMs = await timeAll(turns, async (subject) => {
    if (subject) pending.push({ ...(await login(agent, subject, platform.url)), subject });
  });
  const posts = pending.map(({ nonce, subject, ...rest }) => ({
    subject,
    form: { ...rest, token: platform.mint(nonce, subject.launchUrl) },
  }));
  const waitsMs: number[] = [];
  const launchMs = await timeAll(posts, async ({ subject, form }) => {
    const began = performance.now();
    await launch(agent, subject, form);
    waitsMs.push(performance.now() - began);
  });
  const after = await spentBy(subjects);
  agent.destroy();
  return { wallMs: (loginMs + launchMs) / launches, cpuMs: (after - before) / launches, waitsMs };
}

async function spentBy(subjects: readonly Subject[]): Promise<number> {
  const spent = await Promise.all(subjects.map((subject) => subject.spent()));
  return spent.reduce((sum, one) => sum + one, 0);
}

/** Does `work` for each item, sixteen at a time. Resolves to the milliseconds that it took. */
async function timeAll<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number> {
  const queue = items.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const item of queue) await work(item);
    }),
  );
  return performance.now() - began;
}
