import type { Request, Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { queryText } from '../../html/query.ts';
import { enrolmentsOf, findUser, fullName } from '../../state/people.ts';
import type { Enrolment, User } from '../../state/model.ts';
import { NRPS_SCOPE } from '../../state/tools.ts';
import { accepts, ServiceError, toolOf } from '../bearer.ts';
import { sendJson } from '../send-json.ts';
import { nextUrl, pageOf } from '../paging.ts';
import { courseOf } from '../own-items.ts';

export const MEMBERSHIP_CONTAINER = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
const ROLE_PREFIX = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';

/** Moodle's roster has short role names, where its launches have full ones. */
function shortRole(enrolment: Enrolment): 'Instructor' | 'Learner' {
  return enrolment.role === 'student' ? 'Learner' : 'Instructor';
}

/** What is known of a person; a member without personal data has none of it. */
function personalData(user: User): Record<string, string> {
  const known = {
    lis_person_sourcedid: user.idNumber,
    name: fullName(user),
    given_name: user.givenName,
    family_name: user.familyName,
    email: user.email,
    ext_user_username: user.username,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
}

/** GET: who is in the course; `role` (short or full), `limit` and `rlid` narrow it. */
export function listMembers(context: PlatformContext, request: Request, response: Response): void {
  const tool = toolOf(context, request, [NRPS_SCOPE]);
  if (!accepts(request, MEMBERSHIP_CONTAINER)) {
    throw new ServiceError(400, `Accept: expected ${MEMBERSHIP_CONTAINER}.`);
  }
  const course = courseOf(context, request);
  const { data } = context.state;
  const rlid = queryText(request, 'rlid');
  const wanted = queryText(request, 'role')?.replace(ROLE_PREFIX, '') ?? null;
  if (rlid !== null) {
    const link = data.modules.find(
      (module) =>
        module.courseId === course.id &&
        module.link?.clientId === tool.clientId &&
        String(module.instanceId) === rlid,
    );
    if (!link) throw new ServiceError(404, `rlid: "${rlid}" is not your link.`);
  }
  const enrolments = enrolmentsOf(data, course.id).filter(
    (enrolment) => wanted === null || shortRole(enrolment) === wanted,
  );
  const page = pageOf(request, enrolments);
  if (page.next !== null) {
    response.set('Link', `<${nextUrl(context.issuer, request, page.next)}>; rel="next"`);
  }
  const members = page.items.flatMap((enrolment) => {
    const user = findUser(data, enrolment.userId);
    if (!user) return [];
    return {
      status: enrolment.status,
      roles: [shortRole(enrolment)],
      user_id: String(user.id),
      ...personalData(user),
    };
  });
  sendJson(response, MEMBERSHIP_CONTAINER, {
    id: context.issuer + request.originalUrl,
    context: { id: String(course.id), label: course.shortName, title: course.fullName },
    members,
  });
}
