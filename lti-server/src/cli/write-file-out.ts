import { writeFile } from 'node:fs/promises';
import { exportTexts } from './export-texts.ts';
import { CliError, type CliIo } from './io.ts';

/**
 * Writes a new file and says so on standard error; what is there is never written over.
 * @throws CliError
 */
export async function writeFileOut(
  file: string,
  content: string | Uint8Array,
  { stderr, language }: CliIo,
): Promise<void> {
  const texts = exportTexts[language];
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError(code === 'EEXIST' ? texts.exists(file) : texts.unwritable(file, code), 1);
  }
  stderr.write(`${texts.written(file)}\n`);
}
