import { PATHS } from './endpoints.ts';
import type { User } from '../state/model.ts';
import { fullName } from '../state/people.ts';
import { deploymentIdOf } from '../state/tools.ts';
import { substituteCustom } from './custom-parameters.ts';
import type { LaunchSubject } from './launch-subject.ts';
import { serviceClaims } from './service-claims.ts';
import type { PlatformContext } from '../context.ts';

/** An id_token lives this long, as Moodle's. */
export const ID_TOKEN_SECONDS = 60;
export const LTI_CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/';

function personClaims(user: User): Record<string, unknown> {
  return {
    given_name: user.givenName,
    family_name: user.familyName,
    name: fullName(user),
    email: user.email,
    [`${LTI_CLAIM}ext`]: { user_username: user.username, lms: 'moodle-2' },
  };
}

/** The claims of Moodle 4.5's id_token, before anyone tampers with them. */
export function launchClaims(
  context: PlatformContext,
  launch: LaunchSubject,
): Record<string, unknown> {
  const { issuer, tool, user, course, module } = launch;
  const now = Math.floor(context.clock() / 1000);
  return {
    nonce: launch.nonce,
    iat: now,
    exp: now + ID_TOKEN_SECONDS,
    iss: issuer,
    aud: tool.clientId,
    [`${LTI_CLAIM}deployment_id`]: deploymentIdOf(tool),
    [`${LTI_CLAIM}target_link_uri`]: launch.targetLinkUri,
    sub: String(user.id),
    [`${LTI_CLAIM}lis`]: {
      person_sourcedid: user.idNumber,
      course_section_sourcedid: course.idNumber,
    },
    [`${LTI_CLAIM}roles`]: launch.roles,
    [`${LTI_CLAIM}context`]: {
      id: String(course.id),
      label: course.shortName,
      title: course.fullName,
      type: ['CourseSection'],
    },
    [`${LTI_CLAIM}message_type`]: launch.messageType,
    ...(module === null
      ? {}
      : {
          [`${LTI_CLAIM}resource_link`]: {
            id: String(module.instanceId),
            title: module.name,
            description: module.description,
          },
        }),
    ...personClaims(user),
    [`${LTI_CLAIM}launch_presentation`]: {
      locale: launch.language,
      document_target: launch.documentTarget,
      return_url: `${issuer}${PATHS.launchReturn}?course=${course.id}`,
    },
    [`${LTI_CLAIM}tool_platform`]: {
      product_family_code: 'moodle',
      version: '2024100706',
      guid: new URL(issuer).hostname,
      name: launch.siteName,
      description: launch.siteName,
    },
    [`${LTI_CLAIM}version`]: '1.3.0',
    [`${LTI_CLAIM}custom`]: substituteCustom({ ...tool.custom, ...module?.link?.custom }, launch),
    ...serviceClaims(context, launch),
  };
}
