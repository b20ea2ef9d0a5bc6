import { bareLetters } from '../language/index.ts';
import type { ClassKey } from './schema.ts';

/** Two classes with the same one are the same: `2026 TMSPC1`; case, accents and spaces do not matter. */
export function classId({ name, year }: ClassKey): string {
  return `${year ?? ''} ${bareLetters(name).replace(/\s+/g, '')}`;
}
