import type { CourseRow } from './records.ts';

const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope/';

/** True where the platform lets us make columns in its gradebook and send scores to them. */
export function isGradable(course: Pick<CourseRow, 'lineItemsUrl' | 'agsScopes'>): boolean {
  return (
    course.lineItemsUrl !== null &&
    course.agsScopes.includes(`${AGS}lineitem`) &&
    course.agsScopes.includes(`${AGS}score`)
  );
}
