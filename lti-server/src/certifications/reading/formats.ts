import type { Certification } from '@blocmap/shared/certification';
import type { ImportFormat } from '@blocmap/shared/interchange';
import type { RegisterFormat } from '@blocmap/shared/register-files';

/** What certifications can be read from. */
export type CertificationFormat = 'fiche-text' | 'fiche-pdf' | RegisterFormat | ImportFormat;

const OFFICIAL: ReadonlySet<string> = new Set<CertificationFormat>([
  'fiche-text',
  'fiche-pdf',
  'register-xml',
  'register-csv',
]);

/** True for what France compétences publishes: such a content may be shown to anybody. */
export function isOfficial(format: string): boolean {
  return OFFICIAL.has(format);
}

export interface ReadingResult {
  readonly format: CertificationFormat;
  readonly certifications: readonly Certification[];
}
