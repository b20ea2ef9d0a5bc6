import type { KeyServer } from './key-server.ts';
import { launch, login, newConnections } from './browser.ts';
import type { Subject } from './subject.ts';

/** Milliseconds for one launch. */
export interface Cost {
  readonly wallMs: number;
  /** Of the tool's process. */
  readonly cpuMs: number;
}

/** A class opens its activity. */
const CONCURRENCY = 16;

/** All logins first, then all tokens, then all launches: what the platform does is not timed. */
export async function costOf(
  subject: Subject,
  platform: KeyServer,
  launches: number,
): Promise<Cost> {
  // Its own: a server closes what has lain idle while the others had their turn.
  const agent = newConnections();
  const before = await subject.spent();
  const logins: Awaited<ReturnType<typeof login>>[] = [];
  const loginMs = await timeAll(Array.from({ length: launches }), async () => {
    logins.push(await login(agent, subject, platform.url));
  });
  const pending = logins.map(({ nonce, ...rest }) => ({
    ...rest,
    token: platform.mint(nonce, subject.launchUrl),
  }));
  const launchMs = await timeAll(pending, (one) => launch(agent, subject, one));
  const after = await subject.spent();
  agent.destroy();
  return { wallMs: (loginMs + launchMs) / launches, cpuMs: (after - before) / launches };
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
