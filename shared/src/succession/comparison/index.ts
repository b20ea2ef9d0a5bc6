export * from './compare.ts';
export type * from './types.ts';
export * from './words.ts';
