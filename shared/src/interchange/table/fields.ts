/**
 * What a fiche says beside its blocks, as lines of a table: the certification's code, the field's
 * name, then one or more cells. A field that the fiche leaves empty has no line, one that lists
 * several things has a line for each.
 */
import type { Certification } from '../../certification/index.ts';
import type { TableLanguage } from './headings.ts';

/** The fields of one text each. */
export const TEXT_FIELDS = [
  'diploma',
  'printedStatus',
  'objectives',
  'activities',
  'attestedCompetences',
  'evaluationSummary',
  'acquisition',
  'sectors',
  'jobs',
  'regulatedActivities',
  'entryPrerequisites',
  'validationPrerequisites',
  'blockPrerequisites',
  'componentsValidity',
  'correspondences',
  'statistics',
  'authorisedBodies',
  'referenceDocument',
] as const satisfies readonly (keyof Certification)[];

/** The fields that list things, and what stands in the cells of each line. */
export const LIST_FIELDS = {
  nsf: ['code', 'label'],
  formacodes: ['code', 'label'],
  rome: ['code', 'label'],
  certifiers: ['legalName', 'siret', 'tradeName', 'website'],
  accessRoutes: ['label', 'open', 'route', 'jury'],
  legalReferences: ['kind', 'date', 'text'],
  previous: ['code', 'title'],
  next: ['code', 'title'],
} as const satisfies Partial<Record<keyof Certification, readonly string[]>>;

export const DATE_FIELDS = ['published', 'start', 'registrationEnd', 'lastAward'] as const;
export const TERRITORY_FIELDS = ['newCaledonia', 'frenchPolynesia'] as const;

export type ListField = keyof typeof LIST_FIELDS;
export type Field =
  | 'level'
  | 'links'
  | (typeof TEXT_FIELDS)[number]
  | (typeof DATE_FIELDS)[number]
  | (typeof TERRITORY_FIELDS)[number]
  | ListField;

const fr: Record<Field, string> = {
  diploma: 'Diplôme',
  level: 'Niveau',
  printedStatus: 'État imprimé',
  published: 'Date de publication',
  start: 'Début des parcours',
  registrationEnd: 'Échéance de l’enregistrement',
  lastAward: 'Dernière délivrance possible',
  nsf: 'NSF',
  formacodes: 'Formacode',
  rome: 'ROME',
  certifiers: 'Certificateur',
  objectives: 'Objectifs et contexte',
  activities: 'Activités visées',
  attestedCompetences: 'Compétences attestées',
  evaluationSummary: 'Modalités d’évaluation',
  acquisition: 'Modalités d’acquisition',
  sectors: 'Secteurs d’activités',
  jobs: 'Types d’emplois',
  regulatedActivities: 'Activités réglementées',
  entryPrerequisites: 'Prérequis à l’entrée',
  validationPrerequisites: 'Prérequis à la validation',
  blockPrerequisites: 'Prérequis des blocs',
  componentsValidity: 'Validité des composantes',
  accessRoutes: 'Voie d’accès',
  newCaledonia: 'Nouvelle-Calédonie',
  frenchPolynesia: 'Polynésie française',
  correspondences: 'Correspondances',
  legalReferences: 'Base légale',
  links: 'Lien',
  statistics: 'Statistiques',
  authorisedBodies: 'Organismes habilités',
  previous: 'Remplace',
  next: 'Remplacée par',
  referenceDocument: 'Référentiel',
};

const en: Record<Field, string> = {
  diploma: 'Diploma',
  level: 'Level',
  printedStatus: 'Printed status',
  published: 'Published on',
  start: 'First day',
  registrationEnd: 'End of registration',
  lastAward: 'Last award',
  nsf: 'NSF',
  formacodes: 'Formacode',
  rome: 'ROME',
  certifiers: 'Certifier',
  objectives: 'Objectives and context',
  activities: 'Activities',
  attestedCompetences: 'Attested competences',
  evaluationSummary: 'Assessment',
  acquisition: 'Acquisition',
  sectors: 'Sectors',
  jobs: 'Jobs',
  regulatedActivities: 'Regulated activities',
  entryPrerequisites: 'Prerequisites to enter',
  validationPrerequisites: 'Prerequisites to be certified',
  blockPrerequisites: 'Prerequisites of blocks',
  componentsValidity: 'Validity of parts',
  accessRoutes: 'Access route',
  newCaledonia: 'New Caledonia',
  frenchPolynesia: 'French Polynesia',
  correspondences: 'Correspondences',
  legalReferences: 'Legal reference',
  links: 'Link',
  statistics: 'Statistics',
  authorisedBodies: 'Authorised bodies',
  previous: 'Replaces',
  next: 'Replaced by',
  referenceDocument: 'Reference document',
};

export const FIELD_NAMES: Record<TableLanguage, Record<Field, string>> = { fr, en };
export const FIELDS = Object.keys(fr) as Field[];
