export * from './form.ts';
export * from './pathway.ts';
export * from './read.ts';
