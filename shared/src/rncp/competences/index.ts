export * from './split.ts';
export { isUnfinished } from './wording.ts';
