import type { Writable } from 'node:stream';
import type { Locale } from '../ui/define-texts.ts';

/** What a command works with; tests bring their own. */
export interface CliIo {
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: NodeJS.ProcessEnv;
  readonly language: Locale;
  /** Resolves when a running server should end: SIGINT or SIGTERM. */
  readonly ended: () => Promise<void>;
}

/** Ends a command with a message for a person. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    message: string,
    /** 1: it could not be done; 2: it was asked wrongly. */
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** Writes a result for scripts. */
export function writeJson({ stdout }: Pick<CliIo, 'stdout'>, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
