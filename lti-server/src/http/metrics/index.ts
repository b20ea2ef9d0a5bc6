export * from './listener.ts';
export * from './metrics.ts';
