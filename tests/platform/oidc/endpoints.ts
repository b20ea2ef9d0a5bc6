/** Moodle's paths, from the site's address. */
export const PATHS = {
  authorization: '/mod/lti/auth.php',
  token: '/mod/lti/token.php',
  jwks: '/mod/lti/certs.php',
  configuration: '/mod/lti/openid-configuration.php',
  registration: '/mod/lti/openid-registration.php',
  services: '/mod/lti/services.php',
  launch: '/mod/lti/launch.php',
  deepLinking: '/mod/lti/contentitem.php',
  deepLinkingReturn: '/mod/lti/contentitem_return.php',
  launchReturn: '/mod/lti/return.php',
} as const;

/** Address of a course's line items for one tool. */
export function lineItemsUrl(issuer: string, courseId: number, toolId: number): string {
  return `${issuer}${PATHS.services}/${courseId}/lineitems?type_id=${toolId}`;
}

/** Address of one line item, query string and all, as Moodle writes it. */
export function lineItemUrl(
  issuer: string,
  courseId: number,
  lineItemId: number,
  toolId: number,
): string {
  return `${issuer}${PATHS.services}/${courseId}/lineitems/${lineItemId}/lineitem?type_id=${toolId}`;
}

export function membershipsUrl(issuer: string, courseId: number, toolId: number): string {
  return `${issuer}${PATHS.services}/CourseSection/${courseId}/bindings/${toolId}/memberships`;
}
