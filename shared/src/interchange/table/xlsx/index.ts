export { notXlsx } from './unpack.ts';
export { readXlsx } from './read.ts';
export { writeXlsx } from './write.ts';
