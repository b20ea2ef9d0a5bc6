export * from './match.ts';
export type { Placed } from './fingerprint.ts';
export type { Pair } from './certain.ts';
export type { Candidate } from './doubtful.ts';
