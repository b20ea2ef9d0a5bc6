export * from './endpoints.ts';
export * from './mapping.ts';
