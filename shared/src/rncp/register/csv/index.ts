export type { RegisterFile } from './files.ts';
export * from './read.ts';
