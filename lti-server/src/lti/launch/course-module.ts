import type { Launch } from '../port.ts';

/**
 * The launch, named by its course module where that may be believed.
 *
 * The cmid comes from the login's hint, through the user's browser and unsigned. Only a teacher's is
 * taken: what a teacher could make of a false one, they may do to any activity of their course
 * anyway. Everyone else's launch is named by its link, which the store may have tied to a module.
 */
export function withCourseModule(launch: Launch, courseModule: number | null): Launch {
  const believed =
    courseModule !== null && launch.resourceLink !== null && launch.roles.includes('teacher');
  return believed ? { ...launch, moduleKey: `cm:${courseModule}` } : launch;
}
