export { writeMoodleCsv } from './write.ts';
export { isMoodleCsv, readMoodleCsv } from './read.ts';
