/** Reads the open data of the French register: the XML export V4.1 or V2, and the CSV files. */
export * from './csv/index.ts';
export * from './report/index.ts';
export * from './succession/index.ts';
export * from './xml/index.ts';
