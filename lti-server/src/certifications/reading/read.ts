import { contentHash, type Certification } from '@blocmap/shared/certification';
import { readCertifications } from '@blocmap/shared/interchange';
import {
  isZip,
  listZip,
  readRegisterFiles,
  startsAsXml,
  type ByteSource,
  type ZipLimits,
} from '@blocmap/shared/register-files';
import { parseFiche, type RegisterHead, type RegisterProblem } from '@blocmap/shared/rncp';
import { readFichePdf } from '../pdf/index.ts';
import { ReadingError } from './errors.ts';
import type { CertificationFormat, ReadingResult } from './formats.ts';
import { readText } from './text.ts';

export interface ReadingOptions {
  /** The certification's code, for formats that need not name one: `RNCP42118`. */
  readonly code?: string;
  /** Which of the certifications are wanted; all where it is left out. */
  readonly wanted?: (head: Pick<RegisterHead, 'code' | 'title'>) => boolean;
  /** Bytes read of all there are to read, of a large export. */
  readonly onProgress?: (read: number, total: number) => void;
  /** A part of a large export that could not be read, while the rest can. */
  readonly onProblem?: (problem: RegisterProblem) => void;
  readonly limits?: { readonly certifications?: number; readonly zip?: ZipLimits };
}

/** Bytes of a file that holds one certification or a few: a large CASE package has some 5 MB. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Bytes that tell what a file is. */
const START = 4096;
const MOST_CERTIFICATIONS = 50;

/**
 * Reads files of any format. Several files are read together where they are the CSV export.
 *
 * @throws ReadingError, or the error of the format's own reader: `explainReading` words them all
 */
export async function readCertificationFiles(
  sources: readonly ByteSource[],
  options: ReadingOptions = {},
): Promise<ReadingResult> {
  const most = options.limits?.certifications ?? MOST_CERTIFICATIONS;
  const byCode = new Map<string, Certification>();
  const format = await passCertifications(sources, options, (certification) => {
    const known = byCode.get(certification.code);
    if (known !== undefined && contentHash(known) !== contentHash(certification)) {
      throw new ReadingError('same-code', certification.code);
    }
    byCode.set(certification.code, certification);
    if (byCode.size > most) throw new ReadingError('too-many', `more than ${most}`);
  });
  return { format, certifications: [...byCode.values()] };
}

/**
 * The same, each certification handed on as soon as it is read: as many as there are, none kept.
 * @throws as {@link readCertificationFiles} does; `nothing-wanted` where none was handed on
 */
export async function passCertifications(
  sources: readonly ByteSource[],
  options: ReadingOptions,
  take: (certification: Certification) => void,
): Promise<CertificationFormat> {
  const { wanted = () => true } = options;
  let taken = 0;
  const format = await pass(sources, options, (certification) => {
    if (!wanted(certification)) return;
    taken += 1;
    take(certification);
  });
  if (taken === 0) throw new ReadingError('nothing-wanted', 'no certification');
  return format;
}

async function pass(
  sources: readonly ByteSource[],
  options: ReadingOptions,
  take: (certification: Certification) => void,
): Promise<CertificationFormat> {
  const [only, ...others] = sources;
  if (only === undefined || sources.every(({ size }) => size === 0)) {
    throw new ReadingError('empty', 'nothing');
  }
  const start = await only.read(0, START);
  const register = (): Promise<CertificationFormat> =>
    readRegisterFiles(sources, {
      wanted: options.wanted ?? (() => true),
      onCertification: take,
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
      ...(options.onProblem === undefined ? {} : { onProblem: options.onProblem }),
      ...(options.limits?.zip === undefined ? {} : { limits: options.limits.zip }),
    });
  if (isRegisterCsv(start)) return register();
  if (others.length > 0) {
    throw new ReadingError('several-files', sources.map(({ name }) => name).join(', '));
  }
  if (isZip(start)) {
    if (!(await isSpreadsheet(only, options))) return register();
    const { certifications } = await readCertifications(await whole(only), named(options));
    certifications.forEach(take);
    return 'xlsx';
  }
  if (isPdf(start)) {
    const { text } = await readFichePdf(await whole(only));
    take(parseFiche(text));
    return 'fiche-pdf';
  }
  if (startsAsXml(start)) return register();
  const { format, certifications } = await readText(await whole(only), named(options));
  certifications.forEach(take);
  return format;
}

function named({ code }: ReadingOptions): { readonly code?: string } {
  return code === undefined ? {} : { code };
}

/** By the first row of each file of the export. */
function isRegisterCsv(start: Uint8Array): boolean {
  const [row = ''] = new TextDecoder().decode(start).split('\n', 1);
  return row.includes(';') && /(?:^|[;"\uFEFF])Numero_Fiche(?:"|;|$)/i.test(row);
}

/** The mark may stand behind other bytes. */
function isPdf(start: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(start.subarray(0, 1024)).includes('%PDF-');
}

async function isSpreadsheet(source: ByteSource, { limits }: ReadingOptions): Promise<boolean> {
  const members = await listZip(source, limits?.zip);
  return members.some(({ name }) => name === 'workbook.xml');
}

async function whole(source: ByteSource): Promise<Uint8Array> {
  if (source.size > MOST_BYTES) throw new ReadingError('too-large', `${source.size} bytes`);
  return source.read(0, source.size);
}
