/** Reads an archive by its directory. Names only tell members apart: nothing is ever written to them. */
import { type FileEntry, Reader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { RegisterFilesError } from './errors.ts';
import type { ByteSource } from './source.ts';

export interface ZipLimits {
  readonly members: number;
  /** Bytes, of all that is unpacked. */
  readonly unpacked: number;
  /** Unpacked bytes for one packed; text reaches some 30, an XML of one repeated tag 200. */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = { members: 1000, unpacked: 4 * 1024 ** 3, ratio: 400 };
/** Below this the ratio says nothing. Bytes. */
const SMALL = 4 * 1024 * 1024;
/** A directory of a thousand files has some 100 kB. Bytes. */
const LARGEST_READ = 16 * 1024 * 1024;

const NAMES_DO_NOT_MATTER = { filenameValidation: 'tolerant' } as const;

/** One file of an archive. */
export interface ZipMember {
  /** Without the folders it stands in. */
  readonly name: string;
  /** Bytes as its directory says; what comes is counted too. */
  readonly size: number;
  /** @throws RegisterFilesError `zip-damaged`, `zip-encrypted`, `zip-bomb` */
  unpack(take: (piece: Uint8Array) => void, signal?: AbortSignal): Promise<void>;
}

const SIGNATURES = new Set(['504b0304', '504b0506']);

/** @param start the file's first four bytes, or more */
export function isZip(start: Uint8Array): boolean {
  const hex = [...start.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return SIGNATURES.has(hex);
}

/** @throws RegisterFilesError `zip-damaged`, `zip-bomb` */
export async function listZip(
  source: ByteSource,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ZipMember[]> {
  const reader = new ZipReader(new SourceReader(source), { useWebWorkers: false });
  const members: ZipMember[] = [];
  const budget = { left: limits.unpacked };
  try {
    for await (const entry of reader.getEntriesGenerator(NAMES_DO_NOT_MATTER)) {
      if (entry.directory) continue;
      if (members.length === limits.members) bomb(`more than ${limits.members} files`);
      members.push(memberOf(entry, limits, budget));
    }
  } catch (error) {
    throw asProblem(error);
  }
  return members;
}

function memberOf(entry: FileEntry, limits: ZipLimits, budget: { left: number }): ZipMember {
  const name = entry.filename.slice(
    Math.max(entry.filename.lastIndexOf('/'), entry.filename.lastIndexOf('\\')) + 1,
  );
  const size = entry.uncompressedSize;
  const allowed = Math.max(SMALL, entry.compressedSize * limits.ratio);
  return {
    name,
    size,
    async unpack(take, signal) {
      if (entry.encrypted) {
        throw new RegisterFilesError('zip-encrypted', 'an archive without password', 'one with');
      }
      if (size > allowed) bomb(`${size} bytes in ${entry.compressedSize}`);
      let came = 0;
      const sink = new WritableStream<Uint8Array>({
        write(piece) {
          came += piece.length;
          budget.left -= piece.length;
          if (came > allowed || budget.left < 0) bomb('more and more bytes');
          take(piece);
        },
      });
      try {
        await entry.getData(sink, {
          useWebWorkers: false,
          checkSignature: true,
          ...(signal === undefined ? {} : { signal }),
        });
      } catch (error) {
        signal?.throwIfAborted();
        throw asProblem(error);
      }
    },
  };
}

function bomb(found: string): never {
  throw new RegisterFilesError(
    'zip-bomb',
    'an archive such as the register is published in',
    found,
  );
}

/** What the library threw, or what was thrown by whoever takes the pieces. */
function asProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const ours = error.name === 'RegisterFilesError' || error.name === 'RegisterFormatError';
  if (ours) return error;
  return new RegisterFilesError('zip-damaged', 'a whole ZIP archive', error.message.slice(0, 200));
}

class SourceReader extends Reader<ByteSource> {
  constructor(private readonly source: ByteSource) {
    super(source);
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    if (length > LARGEST_READ) bomb(`a directory of ${length} bytes`);
    return this.source.read(index, Math.min(index + length, this.source.size));
  }
}
