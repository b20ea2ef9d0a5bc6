import type { DownloadedFile } from '../../../api/index.ts';

/** Long enough for every browser to have taken the file. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which keeps it where it keeps downloads. */
export function saveFile({ name, content }: DownloadedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
