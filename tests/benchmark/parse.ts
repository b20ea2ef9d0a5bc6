import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certification } from '@blocmap/shared/certification';
import { parseFiche } from '@blocmap/shared/rncp';
import { repositoryRoot } from '../support/repository.ts';
import { alternate, measurement, timed, type Measurement } from './measure/index.ts';

const FICHE = 'shared/src/rncp/fixtures/RNCP35698-fiche.txt';

const ROUNDS = { warmUp: 20, kept: 61 };

/**
 * How long the reference fiche takes to read, beside the least any reader must do (cut the text
 * into lines, look at every word) and beside reading the finished result as JSON instead.
 */
export async function benchmarkParse(): Promise<Measurement[]> {
  const fiche = await readFile(join(repositoryRoot, FICHE), 'utf8');
  const json = JSON.stringify(parseFiche(fiche));
  const parse = timed(() => parseFiche(fiche).blocks.length);
  const lines = timed(() => fiche.split(/\r?\n/).length);
  const words = timed(() => fiche.match(/\p{L}+/gu)?.length ?? 0);
  const ready = timed(() => (JSON.parse(json) as Certification).blocks.length);
  await alternate([parse, lines, words, ready], ROUNDS);
  const ms = (time: number): number => time;
  return [
    measurement('parsing the fiche RNCP35698', 'ms', parse.median(ms), {
      'cutting its text into lines': lines.median(ms),
      'matching every word of it': words.median(ms),
      'JSON.parse of the result': ready.median(ms),
    }),
  ];
}
