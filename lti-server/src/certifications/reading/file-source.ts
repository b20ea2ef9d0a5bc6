import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '@blocmap/shared/register-files';

/** A file of this machine, open until `close` is called. */
export interface OpenFile extends ByteSource {
  close(): Promise<void>;
}

/**
 * Opens a file to be read piece by piece.
 * @throws Error with Node's `code`: `ENOENT`, `EACCES`, `EISDIR`, …
 */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, 'r');
  const stat = await handle.stat();
  if (stat.isDirectory()) {
    await handle.close();
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  }
  return {
    name: basename(path),
    size: stat.size,
    async read(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, stat.size) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(
          bytes,
          filled,
          bytes.length - filled,
          start + filled,
        );
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}
