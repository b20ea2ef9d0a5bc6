export * from './competences/index.ts';
export * from './evaluation/index.ts';
export * from './fiche/index.ts';
export * from './register/index.ts';
export * from './report/index.ts';
export * from './shipped.ts';
export { decodeEntities, joinWrapped, withoutLigatures } from './text/index.ts';
