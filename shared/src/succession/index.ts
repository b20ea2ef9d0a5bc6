export * from './carry-over/index.ts';
export * from './comparison/index.ts';
export * from './errors.ts';
export * from './impact/index.ts';
export * from './mapping/index.ts';
export * from './texts.ts';
