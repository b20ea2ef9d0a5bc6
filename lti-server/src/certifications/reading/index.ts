/** Reads certifications from a file of any format; what it holds decides, not its name. */
export * from './errors.ts';
export * from './explain.ts';
export * from './file-source.ts';
export * from './formats.ts';
export * from './read.ts';
