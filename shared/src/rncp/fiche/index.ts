export { MAX_FICHE_LENGTH, parseFiche } from './parse.ts';
