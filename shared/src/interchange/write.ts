import type { Certification, CoefficientOverlay } from '../certification/index.ts';
import { writeCase, type Replacement } from './case/index.ts';
import { writeJson } from './json/index.ts';
import { writeMoodleCsv } from './moodle-csv/index.ts';
import { writeOpenBadges, type BadgeOptions } from './open-badges/index.ts';
import { writeTableCsv, writeTableXlsx, type TableLanguage } from './table/index.ts';
import type { Delimiter } from './text/index.ts';

export const EXPORT_FORMATS = ['case', 'moodle-csv', 'open-badges', 'csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** The root of the addresses in CASE and Open Badges, without a slash at its end. */
  readonly baseUrl: string;
  /** When this content became what it is: ISO 8601 with its zone. */
  readonly changedAt: string;
  /** How blocks weigh: in JSON, CASE, CSV and XLSX. */
  readonly overlay?: CoefficientOverlay | undefined;
  /** What follows this certification: in CASE. */
  readonly replacements?: readonly Replacement[];
  /** Of CSV files; `,` for Moodle and `;` for people where left out. */
  readonly delimiter?: Delimiter | undefined;
  /** Of the headings of CSV and XLSX; French where left out. */
  readonly language?: TableLanguage | undefined;
  /** Whoever defines the badges; the base URL where left out. */
  readonly creator?: BadgeOptions['creator'];
}

export interface ExportedFile {
  /** `RNCP35698.case.json` */
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** The endings and media types of the formats. */
export const FILE_TYPES: Record<ExportFormat, { readonly ending: string; readonly media: string }> =
  {
    case: { ending: 'case.json', media: 'application/json; charset=utf-8' },
    'moodle-csv': { ending: 'moodle.csv', media: 'text/csv; charset=utf-8' },
    'open-badges': { ending: 'badges.jsonld', media: 'application/ld+json; charset=utf-8' },
    csv: { ending: 'csv', media: 'text/csv; charset=utf-8' },
    xlsx: {
      ending: 'xlsx',
      media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    json: { ending: 'json', media: 'application/json; charset=utf-8' },
  };

/**
 * One certification as a file. `readCertifications` takes each of them back, with what `heldBy`
 * says that the format holds.
 * @throws InterchangeError `cell-too-long` for XLSX, `empty` for badges of no block
 */
export async function exportCertification(
  certification: Certification,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  const { ending, media } = FILE_TYPES[format];
  return {
    name: `${certification.code}.${ending}`,
    mediaType: media,
    content: await contentOf(certification, format, options),
  };
}

async function contentOf(
  certification: Certification,
  format: ExportFormat,
  options: ExportOptions,
): Promise<string | Uint8Array> {
  const { baseUrl, overlay, delimiter, language } = options;
  const creator = options.creator ?? { id: baseUrl, name: 'Blocmap' };
  switch (format) {
    case 'case':
      return json(writeCase(certification, options));
    case 'open-badges':
      return json(writeOpenBadges(certification, { baseUrl, creator }));
    case 'moodle-csv':
      return writeMoodleCsv(certification, delimiter);
    case 'csv':
      return writeTableCsv(certification, { overlay, language, delimiter });
    case 'xlsx':
      return writeTableXlsx(certification, { overlay, language });
    case 'json':
      return writeJson([certification], () => overlay);
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
