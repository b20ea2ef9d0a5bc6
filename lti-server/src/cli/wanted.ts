import { CertificationCode } from '@blocmap/shared/certification';
import { InvalidArgumentError, type Command } from 'commander';
import { ReadingError, type ReadingOptions } from '../certifications/reading/index.ts';
import { inputTexts } from './input-texts.ts';
import type { CliIo } from './io.ts';

/** Which certifications of a file a command is about. */
export interface WantedOptions {
  readonly code?: readonly string[];
  readonly title?: string;
}

/** Adds `--code` and `--title`. */
export function withWanted(command: Command, io: CliIo): Command {
  const texts = inputTexts[io.language];
  return command
    .option('--code <code>', texts.code, readCode)
    .option('--title <words>', texts.title);
}

function readCode(text: string, previous: readonly string[] = []): string[] {
  const code = CertificationCode.safeParse(text.trim().toUpperCase());
  if (!code.success) throw new InvalidArgumentError('');
  return [...previous, code.data];
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What the readers are told, progress on a terminal and what was left out included. */
export function readingOptions(
  { code = [], title }: WantedOptions,
  io: CliIo,
): ReadingOptions & { readonly finish: () => void } {
  const texts = inputTexts[io.language];
  const words = folded(title ?? '').split(/\s+/);
  const [first, ...others] = code;
  const skipped: string[] = [];
  const terminal = 'isTTY' in io.stderr && io.stderr.isTTY === true;
  let told = -1;
  const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));
  return {
    ...(first !== undefined && others.length === 0 ? { code: first } : {}),
    wanted: (head) =>
      (code.length === 0 || code.includes(head.code)) &&
      words.every((word) => folded(head.title).includes(word)),
    onProblem: ({ message }) => void skipped.push(message),
    ...(terminal
      ? {
          onProgress: (read: number, total: number) => {
            const percent = Math.floor((read / total) * 100);
            if (percent === told) return;
            told = percent;
            io.stderr.write(`\r${texts.progress(megabytes(read), megabytes(total))}`);
          },
        }
      : {}),
    finish: () => {
      if (told >= 0) io.stderr.write('\n');
      const [example] = skipped;
      if (example !== undefined) io.stderr.write(`${texts.skipped(skipped.length, example)}\n`);
    },
  };
}

/** @throws ReadingError where a code that was asked for has not come */
export function requireCodes({ code = [] }: WantedOptions, came: ReadonlySet<string>): void {
  const missing = code.filter((one) => !came.has(one));
  if (missing.length > 0) throw new ReadingError('nothing-wanted', missing.join(', '));
}
