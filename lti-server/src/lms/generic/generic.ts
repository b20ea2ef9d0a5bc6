import type { Lms } from '../lms.ts';

/** What the standards alone say: a platform's hints are opaque. */
export const generic: Lms = {
  family: 'generic',
  courseModuleOf: () => null,
};
