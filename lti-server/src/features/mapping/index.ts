export * from './endpoints.ts';
export * from './gradable.ts';
export * from './mapping.ts';
export { activityShape } from './overview.ts';
