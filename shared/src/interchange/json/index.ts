export { writeJson } from './write.ts';
export { isOwnJson, readOwnJson } from './read.ts';
