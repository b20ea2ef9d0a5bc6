import { Certification, type CoefficientOverlay, type Warning } from '../certification/index.ts';
import { checkIds } from './ids.ts';
import { inShape } from './shape.ts';

/** What a file gave. */
export interface ReadCertifications {
  /** Their own `warnings` say what is doubtful in them. */
  readonly certifications: readonly Certification[];
  /** What the file says of how blocks weigh; of certifications that are in it. */
  readonly coefficients: readonly CoefficientOverlay[];
  /** What is doubtful in the file as a whole: what it holds beside, and was left out. */
  readonly warnings: readonly Warning[];
}

/** What a reader is told beside the file. */
export interface ReadOptions {
  /** The certification's code, where the file may name none: `RNCP42118`. */
  readonly code?: string;
  /** The file's name: it helps where neither the file nor `code` says which certification it is. */
  readonly name?: string;
}

/**
 * The end of every reader: whatever was read has the shape of the model, or is refused.
 * @throws InterchangeError `wrong-shape` or `ids-inconsistent` naming the first place that differs
 */
export function asCertification(value: unknown, where: string): Certification {
  const certification = inShape(Certification, value, where);
  checkIds(certification, where);
  return certification;
}

/** A certification of which nothing is known but its code. */
const EMPTY: Omit<Certification, 'code' | 'title'> = {
  diploma: null,
  level: null,
  printedStatus: null,
  nsf: [],
  formacodes: [],
  rome: [],
  certifiers: [],
  dates: { published: null, start: null, registrationEnd: null, lastAward: null },
  objectives: null,
  activities: null,
  attestedCompetences: null,
  evaluationSummary: null,
  acquisition: null,
  sectors: null,
  jobs: null,
  regulatedActivities: null,
  entryPrerequisites: null,
  validationPrerequisites: null,
  blockPrerequisites: null,
  componentsValidity: null,
  accessRoutes: [],
  territories: { newCaledonia: null, frenchPolynesia: null },
  correspondences: null,
  legalReferences: [],
  links: [],
  statistics: null,
  authorisedBodies: null,
  previous: [],
  next: [],
  referenceDocument: null,
  blocks: [],
  warnings: [],
};

type Parts = { readonly [Name in keyof Certification]?: Certification[Name] | undefined };

/** A certification of which a file holds some members, the others empty. */
export function partialCertification(
  parts: Parts & Pick<Certification, 'code' | 'title'>,
): Certification {
  return asCertification({ ...EMPTY, ...parts }, '');
}

/** The printed text of a list that was never printed: its competences, one a line. */
export function listOf(competences: readonly { readonly text: string }[]): string {
  return competences.map(({ text }) => text).join('\n');
}
