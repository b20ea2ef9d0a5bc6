import type { AppContext } from '../context.ts';
import { createCourses, type Courses } from './access/index.ts';
import { createAccount, type Account } from './account/index.ts';
import { createActivities, type Activities } from './activities/index.ts';
import { createAdministration, type Administration } from './administration/index.ts';
import { createCourseCopies, type CourseCopiesService } from './course-copies/index.ts';
import { createCatalogue, type Catalogue } from './catalogue/index.ts';
import { createDeepLinking, type DeepLinking } from './deep-linking/index.ts';
import { createDepartment, type Department } from './department/index.ts';
import { createEstablishment, type Establishment } from './establishment/index.ts';
import { createFollowing, type Following } from './following/index.ts';
import { createGrading, type Grading } from './grading/index.ts';
import { createImports, type Imports } from './import/index.ts';
import { createMapping, type Mapping } from './mapping/index.ts';
import { createPairing, type Pairing } from './pairing/index.ts';
import { createPlatforms, type Platforms } from './platforms/index.ts';
import { createRoster } from './roster/index.ts';
import { createSuccessions, type Successions } from './succession/index.ts';

/** What the tool can do, each for a principal and inside their platform, course and role. */
export interface Services {
  readonly courses: Courses;
  readonly account: Account;
  readonly mapping: Mapping;
  readonly activities: Activities;
  readonly courseCopies: CourseCopiesService;
  readonly following: Following;
  readonly establishment: Establishment;
  readonly successions: Successions;
  readonly deepLinking: DeepLinking;
  readonly grading: Grading;
  readonly department: Department;
  readonly administration: Administration;
  readonly imports: Imports;
  readonly catalogue: Catalogue;
  readonly pairing: Pairing;
  readonly platforms: Platforms;
}

export function createServices(context: AppContext): Services {
  const roster = createRoster(context);
  const courses = createCourses(context, roster);
  return {
    courses,
    account: createAccount(context),
    mapping: createMapping(context, courses),
    activities: createActivities(context, courses),
    courseCopies: createCourseCopies(context, courses),
    following: createFollowing(context, courses),
    establishment: createEstablishment(context),
    successions: createSuccessions(context),
    deepLinking: createDeepLinking(context, courses),
    grading: createGrading(context, courses, roster),
    department: createDepartment(context),
    administration: createAdministration(context, roster),
    imports: createImports(context),
    catalogue: createCatalogue(context),
    pairing: createPairing(context),
    platforms: createPlatforms(context),
  };
}
