export * from './copies.ts';
export * from './endpoints.ts';
