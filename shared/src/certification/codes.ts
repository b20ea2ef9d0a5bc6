/** What can be read from a code. Without zod, so that a browser's bundle can have these alone. */
import type { BlockCode, CertificationCode, TargetId } from './ids.ts';

/** The block that a block code or competence id belongs to: `RNCP35698BC03.2` → `RNCP35698BC03`. */
export function blockOf(target: TargetId): BlockCode {
  const dot = target.indexOf('.');
  return dot === -1 ? target : target.slice(0, dot);
}

/** The certification of a block code or competence id: `RNCP35698BC03.2` → `RNCP35698`. */
export function certificationOf(target: TargetId): CertificationCode {
  return target.slice(0, target.lastIndexOf('BC'));
}

/** The short form that people read on a chip: `RNCP35698BC03.2` → `BC03.2`. */
export function shortCode(target: TargetId): string {
  return target.slice(target.lastIndexOf('BC'));
}
