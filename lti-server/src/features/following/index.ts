export * from './endpoints.ts';
export * from './following.ts';
export * from './write-served.ts';
