/** Reads the CSV export of the register: ten files, of which any may be missing. */
import type { Certification } from '../../../certification/index.ts';
import { RegisterFormatError, type RegisterProblem } from '../report/index.ts';
import { linksOf, type RegisterLink } from '../succession/index.ts';
import { validate } from '../validate.ts';
import { readGathered } from './certification.ts';
import { type FileKind, findKind, type RegisterFile } from './files.ts';
import { Gatherer } from './gather.ts';

export interface RegisterCsv {
  /** In the order in which the files name them. The export has no competences: blocks have none. */
  certifications: Certification[];
  /** What could not be read; the certifications hold their own warnings. */
  problems: RegisterProblem[];
  /** Which certification replaced which, whether or not both are among those read. */
  links: RegisterLink[];
}

/**
 * @param files those of one day, under their own names
 * @param wanted picks fiches by their code; all where it is left out
 * @throws RegisterFormatError where no file is of the export, or one of them cannot be read
 */
export function readRegisterCsv(
  files: readonly RegisterFile[],
  wanted: (code: string) => boolean = () => true,
): RegisterCsv {
  const problems: RegisterProblem[] = [];
  const gatherer = new Gatherer((problem) => problems.push(problem));
  const read = new Set<FileKind>();
  for (const file of files) {
    const kind = findKind(file.name);
    const at = { fiche: null, file: file.name, line: null };
    if (kind === null) {
      const message = 'expected a name such as export_fiches_CSV_Standard_2024_02_22.csv';
      problems.push({ code: 'file-unknown', message, ...at });
    } else if (read.has(kind)) {
      problems.push({ code: 'file-duplicate', message: 'expected one file of each kind', ...at });
    } else {
      read.add(kind);
      gatherer.read(file, kind);
    }
  }
  if (read.size === 0) refuse(files);
  const gathered = [...gatherer.fiches.values()];
  const certifications = gathered.flatMap((fiche) => {
    if (!wanted(fiche.code)) return [];
    const result = validate(readGathered(fiche, read.has('blocks')));
    if (typeof result !== 'string') return [result];
    const at = { fiche: fiche.code, file: null, line: null };
    problems.push({ code: 'fiche-invalid', message: result, ...at });
    return [];
  });
  return { certifications, problems, links: linksOf(gathered.map(asLinked)) };
}

function refuse(files: readonly RegisterFile[]): never {
  const names = files.map(({ name }) => name).join(', ');
  throw new RegisterFormatError({
    reason: 'csv-unknown',
    expected: 'files such as export_fiches_CSV_Standard_2024_02_22.csv',
    found: names === '' ? 'none' : names.slice(0, 200),
  });
}

function asLinked({
  code,
  previous,
  next,
}: {
  code: string;
  previous: Set<string>;
  next: Set<string>;
}) {
  const named = (codes: Set<string>) => [...codes].map((each) => ({ code: each }));
  return { code, previous: named(previous), next: named(next) };
}
