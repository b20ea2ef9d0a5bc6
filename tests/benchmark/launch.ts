/**
 * How much a complete launch costs: login, token, the tool's answer. The whole tool, and its LTI
 * layer by itself, beside ltijs 5.9.9 as it comes on the same kind of store, and beside the
 * verification of the token's signature alone.
 */
import { startPostgres } from '../support/postgres.ts';
import { startKeyServer, type KeyServer } from './launch/key-server.ts';
import { costOf, type Cost } from './launch/cost.ts';
import { startSubject, type Subject, type SubjectName } from './launch/subject.ts';
import { alternate, measurement, Series, type Measurement } from './measure/index.ts';

const ROUNDS = { warmUp: 4, kept: 5 };
/** In each round. The bare server is so quick that as few would say little. */
const LAUNCHES: Readonly<Record<SubjectName, number>> = {
  tool: 64,
  'lti-layer': 64,
  stock: 64,
  bare: 320,
};

export async function benchmarkLaunch(): Promise<Measurement[]> {
  const platform = await startKeyServer();
  try {
    const embedded = await compare('PGlite', platform, async () => null);
    const postgres = await startPostgres();
    try {
      const server = await compare('PostgreSQL', platform, () => postgres.createDatabase());
      return [...embedded, ...server];
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
  const launches = async (name: SubjectName): Promise<Series<Cost>> => {
    const subject = await startSubject(name, platform.url, await newDatabase());
    running.push(subject);
    return new Series(() => costOf(subject, platform, LAUNCHES[name]));
  };
  try {
    const tool = await launches('tool');
    const layer = await launches('lti-layer');
    const stock = await launches('stock');
    const bare = await launches('bare');
    await alternate([tool, layer, stock, bare], ROUNDS);

    const beside = (of: (cost: Cost) => number) => ({
      'ltijs 5.9.9 as it comes': stock.median(of),
      'verifying the signature alone': bare.median(of),
    });
    const figures = (name: string, series: Series<Cost>): Measurement[] => [
      measurement(name, 'launches/s', series.median(perSecond), beside(perSecond)),
      measurement(`${name}, processor time`, 'ms', series.median(cpu), beside(cpu)),
    ];
    return [
      ...figures(`the tool’s launches on ${store}`, tool),
      ...figures(`the LTI layer’s alone on ${store}`, layer),
    ];
  } finally {
    for (const subject of running) subject.stop();
  }
}

const perSecond = ({ wallMs }: Cost): number => 1000 / wallMs;
const cpu = ({ cpuMs }: Cost): number => cpuMs;
