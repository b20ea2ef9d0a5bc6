import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { quoted } from '../../errors.ts';
import type { Sheet } from '../sections.ts';
import { notXlsx, unpackXlsx } from './unpack.ts';

/**
 * The sheets' cells as text; of a formula, what it has last been computed to.
 * @throws InterchangeError `not-xlsx`, `too-large`
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await unpackXlsx(bytes);
  try {
    // The library takes archives only: it gets one of what has been unpacked, and no more.
    const archive = zipSync(parts, { level: 0 });
    const sheets = await readXlsxFile(new Blob([archive]), { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellText)),
    }));
  } catch (error) {
    throw notXlsx(quoted(error instanceof Error ? error.message : String(error)));
  }
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) {
    return Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, 10);
  }
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
