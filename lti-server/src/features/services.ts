import type { AppContext } from '../context.ts';
import { createCourses, type Courses } from './access/index.ts';
import { createAccount, type Account } from './account/index.ts';
import { createMapping, type Mapping } from './mapping/index.ts';
import { createRoster, type Roster } from './roster/index.ts';

/** What the tool can do, each for a principal and inside their platform, course and role. */
export interface Services {
  readonly roster: Roster;
  readonly courses: Courses;
  readonly account: Account;
  readonly mapping: Mapping;
}

export function createServices(context: AppContext): Services {
  const roster = createRoster(context);
  const courses = createCourses(context, roster);
  return {
    roster,
    courses,
    account: createAccount(context),
    mapping: createMapping(context, courses),
  };
}
