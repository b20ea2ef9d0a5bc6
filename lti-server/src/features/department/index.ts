export * from './department.ts';
export * from './endpoints.ts';
