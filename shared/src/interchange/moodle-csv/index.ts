export { writeMoodleCsv } from './write.ts';
export { readMoodleCsv } from './read.ts';
export { isMoodleCsv } from './rows.ts';
