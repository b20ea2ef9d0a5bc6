export * from './report/index.ts';
export * from './xml/index.ts';
