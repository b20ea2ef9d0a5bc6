export * from './schema.ts';
export * from './compute.ts';
