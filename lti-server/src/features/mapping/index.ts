export * from './endpoints.ts';
export * from './gradable.ts';
export * from './mapping.ts';
export { activityShape } from './overview.ts';
export { contentOf, keyOf, type Step } from './plan.ts';
export { isListingInForce } from './listing.ts';
export { changesByListing } from './reconcile.ts';
export { undoChange } from './undo.ts';
export { markGone, writeListed } from './write-activities.ts';
export { writeSteps } from './write-steps.ts';
export {
  holdCourse,
  raiseRevision,
  readActivities,
  readCourse,
  readTags,
  type ActivityRow,
  type CourseKey,
  type CourseRow,
  type TagRow,
} from './records.ts';
