export * from './backoff.ts';
export * from './claim.ts';
export * from './entry.ts';
export * from './settle.ts';
export * from './sweep.ts';
