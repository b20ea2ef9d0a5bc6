/** A measured tool, in a process of its own: what it spends is its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ready, Spent } from './protocol.ts';

/** The scripts in `subjects/`. */
export type SubjectName = 'tool' | 'lti-layer' | 'stock' | 'bare';

export interface Subject extends Ready {
  /** Milliseconds of processor time since it began. */
  spent(): Promise<number>;
  stop(): void;
}

/**
 * @param databaseUrl of an empty PostgreSQL database; null: an embedded one in memory
 * @throws Error where it ends instead of getting ready; its own words are on standard error
 */
export async function startSubject(
  name: SubjectName,
  platformUrl: string,
  databaseUrl: string | null,
): Promise<Subject> {
  const script = fileURLToPath(new URL(`./subjects/${name}.js`, import.meta.url));
  const child = fork(script, [platformUrl], {
    env: { ...process.env, DATABASE_URL: databaseUrl ?? '' },
    // None of this process's own options, such as source maps.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = await nextMessage<Ready>(name, child);
  return {
    ...ready,
    async spent() {
      const answer = nextMessage<Spent>(name, child);
      child.send('spent');
      return (await answer).cpuMs;
    },
    stop: () => void child.kill(),
  };
}

function nextMessage<T>(name: SubjectName, child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`The measured process "${name}" ended with code ${code}.`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
  });
}
