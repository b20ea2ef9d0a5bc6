export * from './administration.ts';
export * from './endpoints.ts';
export { setHead } from './heads.ts';
