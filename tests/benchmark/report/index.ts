export * from './keep.ts';
export * from './machine.ts';
export * from './table.ts';
