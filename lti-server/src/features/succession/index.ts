export * from './endpoints.ts';
export * from './succession.ts';
