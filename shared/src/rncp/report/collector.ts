import type { Warning } from '../../certification/index.ts';
import { type WarningCode, warning } from './warnings.ts';

/** Gathers the doubts of one reading. */
export class WarningCollector {
  private readonly warnings: Warning[] = [];

  add(
    code: WarningCode,
    path: string,
    line: number | null,
    message: string,
    excerpt: string | null = null,
  ): void {
    this.warnings.push(warning(code, path, line, message, excerpt));
  }

  /** In the order of the source; those without a line stand last. */
  sorted(): Warning[] {
    return this.warnings.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
  }
}
