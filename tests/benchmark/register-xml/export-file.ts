import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { renderRegister, type RenderStyle } from '@blocmap/shared/rncp/register/generate';
import { NUMBER, readTemplates } from './templates.ts';

/**
 * Writes an export of the register's own size, made of its samples and of random fiches, each
 * under a number of its own.
 */
export async function writeExport(
  file: string,
  megabytes: number,
  version: RenderStyle['version'],
): Promise<void> {
  const templates = await readTemplates(version);
  const pieces = function* (): Generator<string> {
    const [before = '', after = ''] = renderRegister(['\0'], version).split('\0');
    yield before;
    let size = 0;
    for (let number = 1; size < megabytes * 1e6; number += 1) {
      const template = templates[number % templates.length] ?? '';
      const fiche = template
        .replaceAll(NUMBER, `RNCP${number}`)
        .replace('<ID_FICHE>1<', `<ID_FICHE>${1_000_000 + number}<`);
      size += Buffer.byteLength(fiche);
      yield fiche;
    }
    yield after;
  };
  await pipeline(Readable.from(pieces()), createWriteStream(file));
}
