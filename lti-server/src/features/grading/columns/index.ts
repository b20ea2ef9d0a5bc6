export * from './columns.ts';
export * from './follow.ts';
