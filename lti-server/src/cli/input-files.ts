import { openFile, explainReading, ReadingError } from '../certifications/reading/index.ts';
import { bytesSource, type ByteSource } from '@blocmap/shared/register-files';
import type { Readable } from 'node:stream';
import { CliError, type CliIo } from './io.ts';
import { inputTexts } from './input-texts.ts';

/** Standard input is held at once; a larger export is given as a file. Bytes. */
export const MAX_STDIN_BYTES = 32 * 1024 * 1024;

/** What a command that reads files works with; standard input is read for the name `-`. */
export type InputIo = CliIo & { readonly stdin?: Readable };

/**
 * Opens what was named, gives it to `work` and closes it, however that ends.
 * @throws CliError of exit code 1 that says in the reader's language what is wrong with which file
 */
export async function withFiles<T>(
  files: readonly string[],
  io: InputIo,
  work: (sources: readonly ByteSource[]) => Promise<T>,
): Promise<T> {
  const texts = inputTexts[io.language];
  const open: Opened[] = [];
  const names = files.map((file) => (file === '-' ? texts.standardInput : file));
  try {
    for (const file of files) open.push(await openOne(file, io));
    return await work(open.map(({ source }) => source));
  } catch (error) {
    const words = explainReading(error, io.language);
    if (words === null) throw error;
    throw new CliError(texts.refused(names.join(', '), words), 1);
  } finally {
    await Promise.all(open.map(({ close }) => close()));
  }
}

interface Opened {
  readonly source: ByteSource;
  readonly close: () => Promise<void>;
}

async function openOne(file: string, io: InputIo): Promise<Opened> {
  const texts = inputTexts[io.language];
  if (file === '-') {
    const bytes = await collect(io.stdin ?? process.stdin);
    return { source: bytesSource('-', bytes), close: () => Promise.resolve() };
  }
  try {
    const source = await openFile(file);
    return { source, close: () => source.close() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CliError(texts.missing(file), 1);
    if (code === 'EISDIR') throw new CliError(texts.directory(file), 1);
    throw new CliError(texts.unreadable(file, code), 1);
  }
}

/** Stops at the limit: a device or a pipe may never end. */
async function collect(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_STDIN_BYTES) throw new ReadingError('too-large', 'standard input');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
