export { writeTableCsv, unguarded } from './csv.ts';
export { isTable, readTable } from './read.ts';
export { tableRows, type TableOptions } from './rows.ts';
export type { TableLanguage } from './headings.ts';
export { readXlsxRows, writeTableXlsx } from './xlsx.ts';
