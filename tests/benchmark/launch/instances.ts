import { availableParallelism } from 'node:os';
import { alternate, measurement, Series, type Measurement } from '../measure/index.ts';
import { costOf } from './cost.ts';
import type { KeyServer } from './key-server.ts';
import { startSubject } from './subject.ts';

const ROUNDS = { warmUp: 4, kept: 5 };
const LAUNCHES = 160;

/**
 * Two instances of the tool on one PostgreSQL, beside one of them alone. The load and the database
 * run on the same machine: twice as many launches need more cores than the two instances.
 * @param databaseUrl of an empty database
 */
export async function compareInstances(
  platform: KeyServer,
  databaseUrl: string,
): Promise<Measurement[]> {
  const first = await startSubject('tool', platform.url, databaseUrl);
  const second = await startSubject('tool', platform.url, databaseUrl);
  try {
    const one = new Series(() => costOf([first], platform, LAUNCHES));
    const two = new Series(() => costOf([first, second], platform, LAUNCHES));
    await alternate([one, two], ROUNDS);
    const cores = `${availableParallelism()} cores, shared with load and database`;
    const perSecond = ({ wallMs }: { readonly wallMs: number }): number => 1000 / wallMs;
    return [
      measurement(`two instances (${cores})`, 'launches/s', two.median(perSecond), {
        'one instance': one.median(perSecond),
      }),
    ];
  } finally {
    for (const instance of [first, second]) instance.stop();
  }
}
