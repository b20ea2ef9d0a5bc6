export * from './errors.ts';
export * from './problems.ts';
export * from './texts.ts';
export * from './warnings.ts';
