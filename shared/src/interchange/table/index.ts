export { writeTableCsv, writeTableXlsx } from './write.ts';
export { isTable, readTable } from './read.ts';
export { trimmed } from './aliases.ts';
export type { Sheet } from './sections.ts';
export type { TableLanguage } from './headings.ts';
export { notXlsx, readXlsx } from './xlsx/index.ts';
