/**
 * A file that is read piece by piece, wherever it lies: on a disk, in a browser, in memory. Nothing
 * larger than what is asked for is ever held.
 */
export interface ByteSource {
  /** For messages, and to tell the files of the CSV export apart; never a path to open. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`; fewer where the file ends. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** What already is in memory. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}

/** What a browser calls a file; a part of it is read without reading the rest. */
export function blobSource(name: string, blob: Blob): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

const PIECE = 1024 * 1024;

/** The whole file in order, a megabyte at a time. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += PIECE) {
    yield await source.read(at, Math.min(at + PIECE, source.size));
  }
}
