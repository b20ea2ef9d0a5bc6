export * from './ids.ts';
export * from './codes.ts';
export * from './schema.ts';
export * from './status.ts';
export * from './content-hash.ts';
export * from './coefficients.ts';
export * from './families.ts';
