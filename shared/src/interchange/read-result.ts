import { Certification, type Warning } from '../certification/index.ts';
import { InterchangeError } from './errors.ts';

/** What a file gave: certifications whose own `warnings` say what is doubtful in them. */
export interface ReadCertifications {
  readonly certifications: Certification[];
}

/** What a reader is told beside the file. */
export interface ReadOptions {
  /** The certification's code, where the file may name none: `RNCP42118`. */
  readonly code?: string;
}

/**
 * The end of every reader: whatever was read has the shape of the model, or is refused.
 * @throws InterchangeError `wrong-shape` naming the first place that does not
 */
export function asCertification(value: unknown, where: string): Certification {
  const parsed = Certification.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new InterchangeError({
    problem: 'wrong-shape',
    expected: issue?.message ?? 'a certification',
    found: 'something else',
    place: [where, ...(issue?.path ?? []).map(String)].filter((part) => part !== '').join('.'),
  });
}

/** A certification of which a file holds the blocks and little else. */
export function bareCertification(
  content: Pick<Certification, 'code' | 'title' | 'blocks'>,
  warnings: readonly Warning[] = [],
): Certification {
  return asCertification(
    {
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
      warnings: [...warnings],
      ...content,
    },
    '',
  );
}

/** A doubt of one of these readers. */
export function doubt(
  code: string,
  path: string,
  message: string,
  excerpt: string | null = null,
  line: number | null = null,
): Warning {
  return { code, message, path, line, excerpt: excerpt === null ? null : excerpt.slice(0, 200) };
}
