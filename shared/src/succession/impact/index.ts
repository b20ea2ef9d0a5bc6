export * from './impact.ts';
export type * from './types.ts';
