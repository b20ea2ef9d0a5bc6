/** What a person decides about the doubts of a reading, and corrects in it, before it is saved. */
export * from './apply.ts';
export * from './doubts.ts';
export * from './errors.ts';
export * from './schema.ts';
