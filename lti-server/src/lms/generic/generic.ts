import type { Lms } from '../lms.ts';

/** What the standards alone say: a platform's hints are opaque, and it lists no activities. */
export const generic: Lms = {
  family: 'generic',
  oneSite: false,
  courseModuleOf: () => null,
  webService: null,
};
