import { fold } from '../../text/index.ts';

/** A file of the CSV export; its name says what it holds. */
export interface RegisterFile {
  name: string;
  /** Bytes in UTF-8, with or without byte order mark, or text. */
  content: string | Uint8Array;
}

/** The ten files, by what stands between `export_fiches_CSV_` and the date, folded. */
const KINDS = {
  standard: 'standard',
  'blocs de competences': 'blocks',
  certificateurs: 'certifiers',
  partenaires: 'partners',
  rome: 'rome',
  nsf: 'nsf',
  formacode: 'formacodes',
  voixdacces: 'accessRoutes',
  ccn: 'agreements',
  'ancienne nouvelle certification': 'links',
} as const;
export type FileKind = (typeof KINDS)[keyof typeof KINDS];

const BY_WORDS = new Map<string, FileKind>(Object.entries(KINDS));
const NAME = /^export fiches csv (.{1,40}) \d{4} \d{2} \d{2} csv$/;

/**
 * What a file holds, by its name: composed or decomposed letters, dates with `_` or `-`, in a
 * folder or not; null for a name of another kind.
 */
export function findKind(name: string): FileKind | null {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const words = NAME.exec(fold(base))?.[1] ?? '';
  return BY_WORDS.get(words) ?? null;
}
