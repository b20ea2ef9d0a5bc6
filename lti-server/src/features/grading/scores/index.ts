export * from './submit.ts';
export * from './timestamps.ts';
