/**
 * How fast the register's XML is read, and with how little memory, beside a plain pass of the SAX
 * parser over the same file. `REGISTER_MB=500` is the real export's size.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternate, measurement, Series, type Measurement } from '../measure/index.ts';
import { writeExport } from './export-file.ts';
import { passInProcess } from './in-process.ts';
import type { Pass, PassResult } from './passes.ts';
import { numberFrom } from './settings.ts';

export { benchmarkRegisterTrials } from './trials.ts';

const ROUNDS = { warmUp: 0, kept: 3 };
/** Megabytes that reading may take, Node included, however large the file. */
const MEMORY = 300;
const VERSIONS = ['4.1', '2'] as const;

export async function benchmarkRegisterXml(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'register-xml-'));
  try {
    const measured: Measurement[] = [];
    for (const version of VERSIONS) measured.push(...(await measureVersion(version, folder)));
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureVersion(
  version: (typeof VERSIONS)[number],
  folder: string,
): Promise<Measurement[]> {
  const megabytes = numberFrom('REGISTER_MB', 100);
  const file = join(folder, `${version}.xml`);
  await writeExport(file, megabytes, version);
  const series = (pass: Pass): Series<PassResult> => new Series(() => passInProcess(pass, file));
  const plain = series('plain');
  const passes = [
    { series: series(0), what: 'no fiche wanted' },
    { series: series(1), what: 'one of a hundred' },
    { series: series(100), what: 'all' },
  ];
  await alternate([plain, ...passes.map((pass) => pass.series)], ROUNDS);
  await rm(file);
  return passes.flatMap(({ series: own, what }) => {
    const memory = own.median((result) => result.memory);
    if (memory > MEMORY) throw new Error(`Expected at most ${MEMORY} MB of memory, got ${memory}.`);
    const name = `register V${version} of ${megabytes} MB in under ${MEMORY} MB, ${what}, one MB`;
    const besides = (of: (result: PassResult) => number) => ({
      'SAX parser alone': plain.median(of),
    });
    return [
      measurement(name, 'ms', own.median(perMegabyte), besides(perMegabyte)),
      measurement(`${name}, processor time`, 'ms', own.median(cpu), besides(cpu)),
    ];
  });
}

const perMegabyte = ({ ms, megabytes }: PassResult): number => ms / megabytes;
const cpu = ({ cpuMs, megabytes }: PassResult): number => cpuMs / megabytes;
