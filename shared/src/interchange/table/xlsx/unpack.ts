import { Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { InterchangeError, quoted } from '../../errors.ts';

/** Bytes of the file. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Bytes of all that is unpacked. */
const MAX_UNPACKED = 32 * 1024 * 1024;
const MAX_PARTS = 500;
/** Rows of all sheets; a certification has one for each competence. */
const MAX_ROWS = 50_000;

/**
 * A workbook's XML parts by their names, unpacked within bounds: a library would believe what an
 * archive says of itself. Nothing is ever written under these names.
 * @throws InterchangeError `too-large`, `not-xlsx`
 */
export async function unpackXlsx(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  if (bytes.length > MAX_BYTES) throw tooLarge(`${MAX_BYTES} bytes`, `${bytes.length}`);
  const parts: Record<string, Uint8Array> = {};
  const budget = { left: MAX_UNPACKED };
  let count = 0;
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      count += 1;
      if (count > MAX_PARTS) throw tooLarge(`${MAX_PARTS} parts`, 'more');
      if (entry.directory || !/\.(?:xml|rels)$/.test(entry.filename)) continue;
      parts[entry.filename] = await unpackPart(entry, budget);
    }
  } catch (error) {
    if (error instanceof InterchangeError) throw error;
    throw notXlsx(quoted(error instanceof Error ? error.message : String(error)));
  }
  refuseRows(parts);
  return parts;
}

async function unpackPart(entry: FileEntry, budget: { left: number }): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      budget.left -= piece.length;
      if (budget.left < 0) throw tooLarge(`${MAX_UNPACKED} bytes unpacked`, 'more');
      pieces.push(new Uint8Array(piece));
    },
  });
  await entry.getData(sink, { useWebWorkers: false, checkSignature: true });
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function refuseRows(parts: Readonly<Record<string, Uint8Array>>): void {
  let rows = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.includes('worksheets/')) continue;
    rows += new TextDecoder('latin1').decode(bytes).split('<row').length - 1;
  }
  if (rows > MAX_ROWS) throw tooLarge(`${MAX_ROWS} rows`, `${rows}`);
}

function tooLarge(expected: string, found: string): InterchangeError {
  return new InterchangeError({
    problem: 'too-large',
    expected: `at most ${expected} in a workbook`,
    found,
  });
}

export function notXlsx(found: string): InterchangeError {
  return new InterchangeError({
    problem: 'not-xlsx',
    expected: 'a workbook of Excel or LibreOffice (.xlsx)',
    found,
  });
}
