import type { Certification } from '../certification/index.ts';
import {
  createRegisterXmlReader,
  readRegisterCsv,
  type RegisterFile,
  type RegisterHead,
  type RegisterProblem,
} from '../rncp/index.ts';
import { RegisterFilesError } from './errors.ts';
import { piecesOf, type ByteSource } from './source.ts';
import { isZip, listZip, type ZipLimits, type ZipMember } from './zip.ts';

export type RegisterFormat = 'register-xml' | 'register-csv';

export interface RegisterFilesOptions {
  /** Which fiches are to be read; the others cost no more than a glance. */
  readonly wanted: (head: RegisterHead) => boolean;
  /** Every fiche that has a number, in the order of the file. */
  readonly onHead?: (head: RegisterHead) => void;
  readonly onCertification: (certification: Certification) => void;
  /** A part that could not be read, while the rest can. */
  readonly onProblem?: (problem: RegisterProblem) => void;
  /** Bytes read of all there are to read, unpacked. */
  readonly onProgress?: (read: number, total: number) => void;
  /** Stops the reading: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly limits?: ZipLimits;
}

/** The CSV files are held at once: those that count have some 40 MB together. Bytes. */
const MOST_CSV = 300 * 1024 * 1024;

/**
 * Reads an export of the register: its XML (V4.1 or V2) in constant memory whatever its size, alone
 * or in a ZIP, or its CSV files, several or in a ZIP. The content decides which it is.
 *
 * @throws RegisterFilesError where the files are no export; RegisterFormatError where it is damaged
 */
export async function readRegisterFiles(
  sources: readonly ByteSource[],
  options: RegisterFilesOptions,
): Promise<RegisterFormat> {
  const [first, ...others] = sources;
  if (first === undefined) throw new RegisterFilesError('no-file', 'a file', 'none');
  if (isZip(await first.read(0, 4))) {
    if (others.length > 0) mixed(sources);
    return readMembers(await listZip(first, options.limits), options);
  }
  if (startsAsXml(await first.read(0, 64))) {
    if (others.length > 0) mixed(sources);
    await readXml(first.size, options, async (take) => {
      for await (const piece of piecesOf(first)) take(piece);
    });
    return 'register-xml';
  }
  await readCsv(sources.map(asMember), options);
  return 'register-csv';
}

/** True for a file that can only be XML; its first bytes are enough. */
export function startsAsXml(start: Uint8Array): boolean {
  const [a, b] = start;
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(start);
  return /^\uFEFF?\s*<(?:\?xml|FICHES|!--)/.test(text);
}

/** An archive's XML file, else its CSV files. */
async function readMembers(
  members: readonly ZipMember[],
  options: RegisterFilesOptions,
): Promise<RegisterFormat> {
  const named = (ending: string): ZipMember[] =>
    // macOS puts a shadow `._name` beside each file.
    members.filter(({ name }) => name.toLowerCase().endsWith(ending) && !name.startsWith('._'));
  const [xml, ...more] = named('.xml');
  if (more.length > 0) {
    throw new RegisterFilesError('zip-several-exports', 'one XML file', `${more.length + 1}`);
  }
  if (xml !== undefined) {
    await readXml(xml.size, options, (take) => xml.unpack(take, options.signal));
    return 'register-xml';
  }
  const csv = named('.csv');
  if (csv.length === 0) {
    const found = members.map(({ name }) => name).join(', ');
    throw new RegisterFilesError(
      'zip-without-export',
      'an XML file or CSV files of the register',
      found === '' ? 'no file at all' : found.slice(0, 200),
    );
  }
  await readCsv(csv, options);
  return 'register-csv';
}

async function readXml(
  total: number,
  { wanted, onHead, onCertification, onProblem, onProgress, signal }: RegisterFilesOptions,
  feed: (take: (piece: Uint8Array) => void) => Promise<void>,
): Promise<void> {
  const reader = createRegisterXmlReader({
    wanted,
    onCertification,
    ...(onHead === undefined ? {} : { onHead }),
    ...(onProblem === undefined ? {} : { onProblem }),
  });
  await feed((piece) => {
    signal?.throwIfAborted();
    reader.write(piece);
    onProgress?.(Math.min(reader.progress.size, total), total);
  });
  reader.end();
}

async function readCsv(
  members: readonly ZipMember[],
  { wanted, onHead, onCertification, onProblem, onProgress, signal }: RegisterFilesOptions,
): Promise<void> {
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_CSV) {
    throw new RegisterFilesError('too-large', `at most ${MOST_CSV} bytes`, String(total));
  }
  const files: RegisterFile[] = [];
  let read = 0;
  for (const member of members) {
    const pieces: Uint8Array[] = [];
    await member.unpack((piece) => {
      signal?.throwIfAborted();
      read += piece.length;
      if (read > MOST_CSV) {
        throw new RegisterFilesError('too-large', `at most ${MOST_CSV} bytes`, 'more');
      }
      pieces.push(piece.slice());
      onProgress?.(Math.min(read, total), total);
    }, signal);
    files.push({ name: member.name, content: joined(pieces) });
  }
  const { certifications, problems } = readRegisterCsv(files);
  for (const problem of problems) onProblem?.(problem);
  for (const certification of certifications) {
    const head: RegisterHead = {
      code: certification.code,
      title: certification.title,
      active:
        certification.printedStatus === null ? null : certification.printedStatus === 'Active',
      blocks: certification.blocks.length,
    };
    onHead?.(head);
    if (wanted(head)) onCertification(certification);
  }
}

function asMember(source: ByteSource): ZipMember {
  return {
    name: source.name,
    size: source.size,
    async unpack(take) {
      for await (const piece of piecesOf(source)) take(piece);
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function mixed(sources: readonly ByteSource[]): never {
  throw new RegisterFilesError(
    'mixed-files',
    'one file, or the CSV files of one export',
    sources
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 200),
  );
}
