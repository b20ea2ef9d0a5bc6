import type { Enrolment } from '../state/model.ts';

/** The six students of the demo class. */
export const STUDENTS: readonly Omit<Enrolment, 'courseId'>[] = [6, 7, 8, 9, 10, 11].map(
  (userId) => ({ userId, role: 'student', status: 'Active' }),
);
