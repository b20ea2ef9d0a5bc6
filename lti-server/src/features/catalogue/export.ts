import {
  exportCertification,
  type ExportFormat,
  type ExportOptions,
} from '@blocmap/shared/interchange';
import {
  readExchangeFacts,
  type Certifications,
  type HeldVersion,
} from '../../certifications/index.ts';
import type { Reader } from '../../store/index.ts';
import type { File } from '../endpoint/index.ts';

export interface ExportWish extends Pick<ExportOptions, 'delimiter' | 'language'> {
  readonly format: ExportFormat;
  /** The version's hash; where left out, the one that counts. */
  readonly version?: string | undefined;
}

/** A version of a certification as a file, with the weights that count on the platform. */
export async function exportFile(
  certifications: Certifications,
  reader: Reader,
  { platformId, held }: { readonly platformId: string; readonly held: HeldVersion },
  { format, baseUrl, delimiter, language }: ExportWish & Pick<ExportOptions, 'baseUrl'>,
): Promise<File> {
  const { certification } = held;
  const { view } = await certifications.layer(reader, platformId, certification);
  const facts = await readExchangeFacts(reader, platformId, held);
  const overlay = view.weights;
  return exportCertification(certification, format, {
    ...facts,
    baseUrl,
    overlay,
    delimiter,
    language,
  });
}
