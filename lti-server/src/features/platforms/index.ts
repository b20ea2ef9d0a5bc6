export { connectRouter } from './connect/router.ts';
export * from './endpoints.ts';
export * from './platforms.ts';
export { readStatus } from './status.ts';
