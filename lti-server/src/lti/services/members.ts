/** Names and Role Provisioning Services 2.0: who is in the course. */
import { z } from 'zod';
import type { LtiPort, Member } from '../port.ts';
import { rolesGranted } from '../roles.ts';
import { authorizedCall, type ServiceDeps } from './authorized-call.ts';
import { notOffered, parseBody } from './failures.ts';
import { readPages } from './paging.ts';
import { SCOPES } from './scopes.ts';

const CONTAINER = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

const text = z.string().trim().min(1).nullable().catch(null);
const MemberJson = z
  .object({
    user_id: z.string().min(1),
    roles: z.array(z.string()).catch([]),
    status: z.string().catch('Active'),
    name: text,
    given_name: text,
    family_name: text,
  })
  .transform((member): Member => {
    const parts = [member.given_name, member.family_name].filter((part) => part !== null);
    return {
      userId: member.user_id,
      roles: rolesGranted(member.roles),
      active: member.status === 'Active',
      name: member.name ?? (parts.length > 0 ? parts.join(' ') : null),
    };
  });

const Container = z.object({ members: z.array(MemberJson) });

export function members(deps: ServiceDeps): Pick<LtiPort, 'listMembers'> {
  return {
    async listMembers(course) {
      if (course.membershipsUrl === null) throw notOffered('its list of members');
      const all = await readPages(
        course.membershipsUrl,
        (url) =>
          authorizedCall(deps, course, {
            url,
            scope: SCOPES.members,
            headers: { accept: CONTAINER },
          }),
        (answer) => parseBody(answer, Container).members,
      );
      // People who come or go between two pages can be on both: the later one holds.
      return [...new Map(all.map((member) => [member.userId, member])).values()];
    },
  };
}
