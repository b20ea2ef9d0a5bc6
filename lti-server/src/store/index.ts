export * from './schema/index.ts';
export * from './store.ts';
export * from './open.ts';
