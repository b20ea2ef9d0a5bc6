export * from './check.ts';
export * from './correct.ts';
export * from './propose.ts';
export * from './replaced-by.ts';
export * from './schema.ts';
