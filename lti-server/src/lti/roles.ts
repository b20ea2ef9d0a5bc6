/**
 * LTI roles, read once. Three vocabularies are in use: LIS v2 URIs, LIS v1 URNs, and short names of
 * context roles (deprecated by LTI 1.3, still sent by Moodle's roster).
 * @see https://www.imsglobal.org/spec/lti/v1p3/#role-vocabularies
 */
import type { LaunchRole } from './port.ts';

type Scope = 'system' | 'institution' | 'context';
interface ParsedRole {
  readonly scope: Scope;
  /** The principal role: `Instructor` of `Instructor#TeachingAssistant`. */
  readonly name: string;
  readonly subRole: string | null;
}

const V2 = 'http://purl.imsglobal.org/vocab/lis/v2/';
const V2_PATTERN =
  /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/(?:(system|institution)\/person|membership)(?:\/([A-Za-z]+))?#([A-Za-z]+)$/;
const V1_PATTERN = /^urn:lti:(sysrole|instrole|role):ims\/lis\/([A-Za-z]+)(?:\/([A-Za-z]+))?$/;
const V1_SCOPES = { sysrole: 'system', instrole: 'institution', role: 'context' } as const;

/** The role as scope and name; null for what is in no vocabulary that the tool reads. */
export function parseRole(role: string): ParsedRole | null {
  const v2 = V2_PATTERN.exec(role);
  if (v2) {
    const scope = (v2[1] as 'system' | 'institution' | undefined) ?? 'context';
    const name = v2[3] ?? '';
    // `membership/Instructor#TeachingAssistant`: the principal role is in the path.
    return v2[2] ? { scope, name: v2[2], subRole: name } : { scope, name, subRole: null };
  }
  const v1 = V1_PATTERN.exec(role);
  if (v1) {
    const scope = V1_SCOPES[v1[1] as keyof typeof V1_SCOPES];
    return { scope, name: v1[2] ?? '', subRole: v1[3] ?? null };
  }
  if (role.startsWith(V2)) return null;
  return /^[A-Za-z]+$/.test(role) ? { scope: 'context', name: role, subRole: null } : null;
}

/**
 * What a role grants here, or null.
 *
 * A course's Administrator or Manager and a Mentor get nothing by that alone: a Mentor (a parent, a
 * tutor) may only look at some learners, which a launch does not name. An Instructor or Faculty of
 * the institution teaches somewhere, not necessarily in this course. Guest sub-roles look on, and a
 * grader (`Instructor#Grader`) or a teaching assistant does teach.
 */
function grantOf({ scope, name, subRole }: ParsedRole): LaunchRole | null {
  if (scope !== 'context') {
    return name === 'Administrator' || (scope === 'system' && name === 'SysAdmin')
      ? 'administrator'
      : null;
  }
  switch (name) {
    case 'Instructor':
      return subRole?.startsWith('Guest') ? null : 'teacher';
    case 'ContentDeveloper':
    case 'TeachingAssistant':
      return 'teacher';
    case 'Learner':
    case 'Student':
      return subRole?.startsWith('Guest') ? null : 'student';
    default:
      return null;
  }
}

const ORDER: readonly LaunchRole[] = ['administrator', 'teacher', 'student'];

/** Every role that the list grants, without repeats, the strongest first; unknown ones grant none. */
export function rolesGranted(roles: readonly string[]): LaunchRole[] {
  const granted = new Set<LaunchRole>();
  for (const role of roles) {
    const parsed = parseRole(role);
    const grant = parsed && grantOf(parsed);
    if (grant) granted.add(grant);
  }
  return ORDER.filter((role) => granted.has(role));
}
