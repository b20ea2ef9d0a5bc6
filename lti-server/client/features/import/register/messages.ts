/** What the page and the worker that reads exports of the register say to each other. */
import type { Certification } from '@blocmap/shared/certification';
import type { RegisterFormat } from '@blocmap/shared/register-files';
import type { RegisterHead } from '@blocmap/shared/rncp';

/** Without codes: only what fiches there are. */
export interface RegisterRequest {
  readonly files: readonly File[];
  readonly codes: readonly string[] | null;
}

export type RegisterMessage =
  | { readonly kind: 'progress'; readonly read: number; readonly total: number }
  | { readonly kind: 'heads'; readonly heads: readonly RegisterHead[] }
  | { readonly kind: 'certifications'; readonly certifications: readonly Certification[] }
  /** At the end. `problems`: fiches and rows that could not be read. */
  | { readonly kind: 'done'; readonly format: RegisterFormat; readonly problems: number }
  /** A spreadsheet, or whatever else the tool itself reads. */
  | { readonly kind: 'other-format' }
  | { readonly kind: 'failed'; readonly words: Readonly<Record<'fr' | 'en', string>> };
