export { parseFiche } from './parse.ts';
export { MAX_FICHE_LENGTH } from './require-text.ts';
