export * from './endpoints.ts';
export * from './gradable.ts';
export * from './mapping.ts';
export { activityShape } from './overview.ts';
export { contentOf, keyOf, type Step } from './plan.ts';
export {
  holdCourse,
  raiseRevision,
  readCourse,
  type CourseKey,
  type CourseRow,
  type TagRow,
} from './records.ts';
