export * from './warnings.ts';
export * from './errors.ts';
export * from './collector.ts';
export * from './texts.ts';
