import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** A fiche is some 40 kB; an input beyond this is something else. Bytes. */
export const MAX_INPUT_BYTES = 4 * 1024 * 1024;

export type InputProblem = 'missing' | 'directory' | 'unreadable' | 'tooLarge' | 'pdf' | 'notUtf8';

/** The input cannot be read as text; the command says so in the reader's language. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problem: InputProblem;

  /** @param reason the system's own word for it, e.g. `EACCES` */
  constructor(problem: InputProblem, reason: string = problem) {
    super(reason);
    this.problem = problem;
  }
}

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws InputError where there is no such file, or it is no UTF-8 text of a sensible size
 */
export async function readInput(file: string, stdin: Readable): Promise<string> {
  return decode(await (file === '-' ? collect(stdin) : readBytes(file)));
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw new InputError('directory');
      if (stat.size > MAX_INPUT_BYTES) throw new InputError('tooLarge');
      return await collect(handle.createReadStream({ autoClose: false }));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asInputError(error);
  }
}

function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('missing');
  return new InputError(code === 'EISDIR' ? 'directory' : 'unreadable', code);
}

/** Stops at the limit: a device or a pipe may never end. */
async function collect(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_INPUT_BYTES) throw new InputError('tooLarge');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') throw new InputError('pdf');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('notUtf8');
  }
}
