export * from './schema/index.ts';
export * from './store.ts';
export * from './open.ts';
export { MigrationError, SchemaTooNewError, type SchemaState } from './migrations/index.ts';
