import { generic } from './generic/generic.ts';
import type { Lms } from './lms.ts';
import { moodle } from './moodle/moodle.ts';

export type { Lms } from './lms.ts';
export * from './web-service.ts';

const KNOWN: readonly Lms[] = [moodle];

/** The `Lms` of a product family; the generic one for a family that the tool does not know. */
export function lmsOf(family: string): Lms {
  return KNOWN.find((lms) => lms.family === family.toLowerCase()) ?? generic;
}
