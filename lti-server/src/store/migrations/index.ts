export * from './bookkeeping.ts';
export * from './errors.ts';
export * from './migrate.ts';
export * from './read-migrations.ts';
