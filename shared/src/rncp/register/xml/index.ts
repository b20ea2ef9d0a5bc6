export type { RegisterHead } from './head.ts';
export type { RegisterLimits } from './limits.ts';
export type * from './options.ts';
export * from './reader.ts';
