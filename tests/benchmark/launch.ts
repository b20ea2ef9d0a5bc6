/**
 * How much a complete launch costs: login, token, the tool's answer. The whole tool, and its LTI
 * layer by itself, beside ltijs 5.9.9 as it comes on the same kind of store, and beside what plain
 * Node needs for the same two requests and for verifying the token's signature alone.
 */
import { startPostgres } from '../support/postgres.ts';
import { CONCURRENCY, costOf, type Cost } from './launch/cost.ts';
import { compareInstances } from './launch/instances.ts';
import { startKeyServer, type KeyServer } from './launch/key-server.ts';
import { startSubject, type Subject, type SubjectName } from './launch/subject.ts';
import { alternate, measurement, Series, type Measurement } from './measure/index.ts';

const ROUNDS = { warmUp: 4, kept: 5 };
/** In each round. The bare server is so quick that as few would say little. */
const LAUNCHES = { tool: 96, bare: 320 };

export async function benchmarkLaunch(): Promise<Measurement[]> {
  const platform = await startKeyServer();
  try {
    const embedded = await compare('PGlite', platform, async () => null);
    const postgres = await startPostgres();
    try {
      const server = await compare('PostgreSQL', platform, () => postgres.createDatabase());
      const instances = await compareInstances(platform, await postgres.createDatabase());
      return [...embedded, ...server, ...instances];
    } finally {
      await postgres.stop();
    }
  } finally {
    await platform.close();
  }
}

/**
 * @param newDatabase the address of an empty database for one subject; null for an embedded one,
 *   whose processor time is its tool's
 */
async function compare(
  store: string,
  platform: KeyServer,
  newDatabase: () => Promise<string | null>,
): Promise<Measurement[]> {
  const running: Subject[] = [];
  const start = async (name: SubjectName): Promise<Subject> => {
    const subject = await startSubject(name, platform.url, await newDatabase());
    running.push(subject);
    return subject;
  };
  const series = (subject: Subject, launches: number): Series<Cost> =>
    new Series(() => costOf([subject], platform, launches));
  try {
    const tool = series(await start('tool'), LAUNCHES.tool);
    const layer = series(await start('lti-layer'), LAUNCHES.tool);
    const stock = series(await start('stock'), LAUNCHES.tool);
    const plain = await start('bare');
    const bare = series(plain, LAUNCHES.bare);
    const signature = series({ ...plain, loginUrl: null }, LAUNCHES.bare);
    await alternate([tool, layer, stock, bare, signature], ROUNDS);

    const beside = (of: (cost: Cost) => number) => ({
      'ltijs 5.9.9 as it comes': stock.median(of),
      'plain Node: a redirect, then the signature verified': bare.median(of),
      'plain Node: the signature alone': signature.median(of),
    });
    const figures = (name: string, one: Series<Cost>): Measurement[] => [
      measurement(name, 'launches/s', one.median(perSecond), beside(perSecond)),
      measurement(`${name}, processor time`, 'ms', one.median(cpu), beside(cpu)),
    ];
    const { p50, p99 } = tool.spread(({ waitsMs }) => waitsMs);
    return [
      ...figures(`the tool’s launches on ${store}`, tool),
      measurement(`its 99th percentile, ${CONCURRENCY} at once on ${store}`, 'ms', p99, {
        'its median': p50,
      }),
      ...figures(`the LTI layer’s alone on ${store}`, layer),
    ];
  } finally {
    for (const subject of running) subject.stop();
  }
}

const perSecond = ({ wallMs }: Cost): number => 1000 / wallMs;
const cpu = ({ cpuMs }: Cost): number => cpuMs;
