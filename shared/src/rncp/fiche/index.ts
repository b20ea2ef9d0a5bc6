export { parseFiche } from './parse.ts';
export { MAX_FICHE_LENGTH } from './require-text.ts';
export {
  type FicheTable,
  opensFicheSection,
  type TableHeader,
  tableHeaderAt,
} from './table-headers.ts';
