import { fullName } from '../state/people.ts';
import type { LaunchSubject } from './launch-subject.ts';
import { lineItemsUrl, membershipsUrl } from './endpoints.ts';

type Substitution = (launch: LaunchSubject) => string;

const SUBSTITUTIONS: Readonly<Record<string, Substitution>> = {
  'Context.id': ({ course }) => String(course.id),
  'Context.title': ({ course }) => course.fullName,
  'Context.label': ({ course }) => course.shortName,
  'Context.sourcedId': ({ course }) => course.idNumber,
  'Context.longDescription': ({ course }) => course.summary,
  'Context.id.history': ({ history }) => history.join(','),
  'CourseSection.title': ({ course }) => course.fullName,
  'CourseSection.label': ({ course }) => course.shortName,
  'CourseSection.sourcedId': ({ course }) => course.idNumber,
  'CourseSection.longDescription': ({ course }) => course.summary,
  'ResourceLink.id': ({ module }) => (module ? String(module.instanceId) : ''),
  'ResourceLink.title': ({ module }) => module?.name ?? '',
  'ResourceLink.description': ({ module }) => module?.description ?? '',
  'User.id': ({ user }) => String(user.id),
  'User.username': ({ user }) => user.username,
  'Person.name.given': ({ user }) => user.givenName,
  'Person.name.family': ({ user }) => user.familyName,
  'Person.name.full': ({ user }) => fullName(user),
  'Person.email.primary': ({ user }) => user.email,
  'Person.sourcedId': ({ user }) => user.idNumber,
  'Membership.role': ({ roles }) => roles.join(','),
  'LineItems.url': ({ issuer, course, tool }) => lineItemsUrl(issuer, course.id, tool.id),
  'ToolProxyBinding.memberships.url': ({ issuer, course, tool }) =>
    membershipsUrl(issuer, course.id, tool.id),
};

/** Fills in `$Variables`; one that Moodle does not know arrives as it was written. */
export function substituteCustom(
  custom: Readonly<Record<string, string>>,
  launch: LaunchSubject,
): Record<string, string | null> {
  const filled: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(custom)) {
    const variable = value.startsWith('$') ? value.slice(1) : null;
    const substitution = variable === null ? undefined : SUBSTITUTIONS[variable];
    const unlinked = launch.module === null && variable?.startsWith('ResourceLink.');
    filled[name] = unlinked ? null : (substitution?.(launch) ?? value);
  }
  return filled;
}
