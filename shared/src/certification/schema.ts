/**
 * The competence model: one certification of the French register, as its fiche prints it.
 *
 * Every parsed value that can be doubted keeps the printed text beside it, so that a person can
 * always compare. Nothing here is computed from today's date: see {@link ./status.ts}.
 */
import { z } from 'zod';
import { BlockCode, CertificationCode, CompetenceId } from './ids.ts';

/** A calendar day, ISO 8601 (`2026-08-31`), without time zone: the register knows days only. */
export const IsoDate = z.iso.date();

/** A code of a nomenclature with its printed label (NSF, Formacode, ROME). */
export const Coded = z.object({ code: z.string().min(1), label: z.string() });
export type Coded = z.infer<typeof Coded>;

export const Certifier = z.object({
  legalName: z.string().min(1),
  siret: z.string().nullable(),
  tradeName: z.string().nullable(),
  website: z.string().nullable(),
});

/**
 * The kind of candidate that the form of assessment depends on.
 *
 * - `P1` voie scolaire public ou privé sous contrat, CFA ou section d'apprentissage habilité, FPC
 *   en établissement public
 * - `P2` privé hors contrat, CFA non habilité, FPC privée, enseignement à distance, trois années
 *   d'activité professionnelle
 * - `P3` FPC en établissement public habilité
 */
export const CandidatePathway = z.enum(['P1', 'P2', 'P3']);
export type CandidatePathway = z.infer<typeof CandidatePathway>;

/** How a block is assessed. `other` keeps what none of the forms names; its raw text says what. */
export const EvaluationForm = z.enum([
  'ccf',
  'ponctuel-ecrit',
  'ponctuel-pratique',
  'ponctuel-oral',
  'ponctuel-ecrit-pratique',
  'ponctuel-ecrit-oral',
  'ponctuel-pratique-oral',
  'ponctuel-ecrit-pratique-oral',
  'ecrit',
  'oral',
  'pratique',
  'oral-pratique',
  'other',
]);
export type EvaluationForm = z.infer<typeof EvaluationForm>;

/** One printed cell: how candidates of one pathway are assessed on a block. */
export const EvaluationModality = z.object({
  pathway: CandidatePathway,
  form: EvaluationForm,
  /** The cell's own words, e.g. `contrôle en cours de formation (CCF)`. */
  raw: z.string(),
  /** The words that name the candidates, as printed, misprints and all. */
  rawPathway: z.string(),
});
export type EvaluationModality = z.infer<typeof EvaluationModality>;

export const Competence = z.object({
  id: CompetenceId,
  /** Verbatim, without its bullet and its final `;` or `.`. */
  text: z.string().min(1),
  /** The heading it stands under inside the block (BC12: `Compétences d'investigation`). */
  group: z.string().nullable(),
  /** Codes of the list's own (`C1.1`), and those an establishment knows it by. */
  aliases: z.array(z.string()),
});
export type Competence = z.infer<typeof Competence>;

export const Block = z.object({
  code: BlockCode,
  title: z.string().min(1),
  /** True for a `bloc facultatif`. */
  optional: z.boolean(),
  /** A statement on the level of all its competences (`Compétences de niveau B1+ du CECRL`). */
  level: z.string().nullable(),
  competences: z.array(Competence),
  evaluation: z.array(EvaluationModality),
  /** The two table cells as printed, page noise and left-over tags included. */
  raw: z.object({ competences: z.string(), evaluation: z.string() }),
});
export type Block = z.infer<typeof Block>;

/** One way to the certification and who sits on its jury. */
export const AccessRoute = z.object({
  route: z.enum([
    'initial',
    'apprenticeship',
    'continuing',
    'professionalisation',
    'individual',
    'experience',
  ]),
  /** The row's name as printed. */
  label: z.string(),
  open: z.boolean(),
  jury: z.string().nullable(),
});
export type AccessRoute = z.infer<typeof AccessRoute>;

export const LegalReference = z.object({
  kind: z.enum(['founding', 'decision']),
  date: IsoDate.nullable(),
  text: z.string(),
});

/** Another certification that this one replaces or is replaced by. */
export const LinkedCertification = z.object({
  code: CertificationCode,
  title: z.string().nullable(),
});

/** A doubt of the parser, with its place, for a person to settle. */
export const Warning = z.object({
  /** Stable, in kebab case: `pathway-misprint`, `bullet-missing`, … */
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** In English; the screens translate by `code` and show this where they know none. */
  message: z.string(),
  /** Where in the certification: `blocks.RNCP35698BC01.evaluation.P2`. */
  path: z.string(),
  /** Line of the source text, from 1; null where the source has no lines. */
  line: z.number().int().positive().nullable(),
  /** The words in doubt, cut at 200 characters. */
  excerpt: z.string().nullable(),
});
export type Warning = z.infer<typeof Warning>;

export const Certification = z.object({
  code: CertificationCode,
  title: z.string().min(1),
  /** `BAC PRO`, as printed before the title; null where none is. */
  diploma: z.string().nullable(),
  /** European level 1–8. */
  level: z.number().int().min(1).max(8).nullable(),
  /** The word the fiche prints; not to be trusted: see `certificationStatus`. */
  printedStatus: z.string().nullable(),
  nsf: z.array(Coded),
  formacodes: z.array(Coded),
  rome: z.array(Coded),
  certifiers: z.array(Certifier),
  dates: z.object({
    published: IsoDate.nullable(),
    /** Début des parcours certifiants. */
    start: IsoDate.nullable(),
    /** Échéance de l'enregistrement: the last day on which somebody may enter. */
    registrationEnd: IsoDate.nullable(),
    /** Last day on which the certification may be awarded; null: no limit given. */
    lastAward: IsoDate.nullable(),
  }),
  objectives: z.string().nullable(),
  activities: z.string().nullable(),
  /** `Compétences attestées`: the summary, verbatim. The block tables win over it. */
  attestedCompetences: z.string().nullable(),
  evaluationSummary: z.string().nullable(),
  acquisition: z.string().nullable(),
  sectors: z.string().nullable(),
  jobs: z.string().nullable(),
  regulatedActivities: z.string().nullable(),
  entryPrerequisites: z.string().nullable(),
  validationPrerequisites: z.string().nullable(),
  blockPrerequisites: z.string().nullable(),
  componentsValidity: z.string().nullable(),
  accessRoutes: z.array(AccessRoute),
  territories: z.object({
    newCaledonia: z.boolean().nullable(),
    frenchPolynesia: z.boolean().nullable(),
  }),
  correspondences: z.string().nullable(),
  legalReferences: z.array(LegalReference),
  links: z.array(z.string()),
  statistics: z.string().nullable(),
  authorisedBodies: z.string().nullable(),
  previous: z.array(LinkedCertification),
  next: z.array(LinkedCertification),
  referenceDocument: z.string().nullable(),
  blocks: z.array(Block),
  warnings: z.array(Warning),
});
export type Certification = z.infer<typeof Certification>;
