import type { PlatformData } from '../state/model.ts';
import { addCourse } from './course-builder.ts';
import { addDemoGrades } from './demo-grades.ts';
import { GENERAL_COURSE } from './general-course.ts';
import { addLargeCourse } from './large-course.ts';
import { MAINTENANCE_COURSE } from './maintenance-course.ts';
import { DEMO_USERS } from './users.ts';

export interface DemoSeedOptions {
  /** Adds course 500 with this many activities, for benchmarks. */
  readonly largeCourse?: number;
  readonly language?: 'fr' | 'en';
}

/** The id of the course `largeCourse` adds. */
export const LARGE_COURSE_ID = 500;

/** A lycée with an administrator, two teachers, a department head, students and two courses. */
export function demoSeed(options: DemoSeedOptions = {}): PlatformData {
  const data: PlatformData = {
    version: 1,
    siteName: 'Lycée des Ateliers',
    language: options.language ?? 'fr',
    users: DEMO_USERS.map((user) => ({ ...user })),
    enrolments: [],
    courses: [],
    sections: [],
    modules: [],
    lineItems: [],
    scores: [],
    tools: [],
    keys: [],
  };
  addCourse(data, MAINTENANCE_COURSE);
  addCourse(data, GENERAL_COURSE);
  addDemoGrades(data);
  if (options.largeCourse) addLargeCourse(data, LARGE_COURSE_ID, options.largeCourse);
  return data;
}
