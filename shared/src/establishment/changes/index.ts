export * from './change-layer.ts';
export * from './schema.ts';
