/** The headings of a fiche in their printed order: what a whole text must hold, and where. */
import { fold } from '../text/index.ts';

export type HeadingId =
  | 'register'
  | 'number'
  | 'level'
  | 'nsf'
  | 'formacodes'
  | 'registrationEnd'
  | 'certifiers'
  | 'summary'
  | 'objectives'
  | 'activities'
  | 'attested'
  | 'evaluationSummary'
  | 'blocks'
  | 'acquisition'
  | 'sectorsAndJobs'
  | 'sectors'
  | 'jobs'
  | 'rome'
  | 'regulatedActivities'
  | 'access'
  | 'entryPrerequisites'
  | 'validationPrerequisites'
  | 'blockPrerequisites'
  | 'componentsValidity'
  | 'routes'
  | 'linked'
  | 'legal'
  | 'founding'
  | 'decisions'
  | 'publishedDate'
  | 'startDate'
  | 'endDate'
  | 'lastAwardDate'
  | 'more'
  | 'statistics'
  | 'links'
  | 'bodies'
  | 'previous'
  | 'next'
  | 'referenceDocument';

export interface Heading {
  id: HeadingId;
  /** As the official PDF prints it, without its colon. */
  text: string;
  /** `text`, folded. */
  key: string;
  /** One of the parts, printed in capitals. */
  part: boolean;
  /** Every fiche of the current layout prints it. */
  required: boolean;
}

const PART = { part: true, required: true };
const FIELD = { part: false, required: true };
const SOMETIMES = { part: false, required: false };

export const HEADINGS: readonly Heading[] = (
  [
    ['register', 'Répertoire national des certifications professionnelles', FIELD],
    ['number', 'N° de fiche', FIELD],
    ['level', 'Nomenclature du niveau de qualification', FIELD],
    ['nsf', 'Code(s) NSF', FIELD],
    ['formacodes', 'Formacode(s)', FIELD],
    ['registrationEnd', "Date d'échéance de l'enregistrement", FIELD],
    ['certifiers', 'Certificateur(s)', PART],
    ['summary', 'Résumé de la certification', PART],
    ['objectives', 'Objectifs et contexte de la certification', FIELD],
    ['activities', 'Activités visées', FIELD],
    ['attested', 'Compétences attestées', FIELD],
    ['evaluationSummary', "Modalités d'évaluation", FIELD],
    ['blocks', 'Blocs de compétences', PART],
    [
      'acquisition',
      "Description des modalités d'acquisition de la certification par capitalisation des blocs de compétences et/ou par correspondance",
      FIELD,
    ],
    ['sectorsAndJobs', "Secteur d'activité et type d'emploi", PART],
    ['sectors', "Secteurs d'activités", FIELD],
    ['jobs', "Type d'emplois accessibles", FIELD],
    ['rome', 'Code(s) ROME', FIELD],
    ['regulatedActivities', "Références juridiques des réglementations d'activité", FIELD],
    ['access', "Voies d'accès", PART],
    ['entryPrerequisites', "Le cas échéant, prérequis à l'entrée en formation", FIELD],
    [
      'validationPrerequisites',
      'Le cas échéant, prérequis à la validation de la certification',
      FIELD,
    ],
    ['blockPrerequisites', 'Pré-requis distincts pour les blocs de compétences', FIELD],
    ['componentsValidity', 'Validité des composantes acquises', FIELD],
    ['routes', "Voie d'accès à la certification", FIELD],
    [
      'linked',
      "Liens avec d'autres certifications professionnelles, certifications ou habilitations",
      PART,
    ],
    ['legal', 'Base légale', PART],
    ['founding', 'Référence au(x) texte(s) réglementaire(s) instaurant la certification', FIELD],
    [
      'decisions',
      'Référence des arrêtés et décisions publiés au Journal Officiel ou au Bulletin Officiel (enregistrement au RNCP, création diplôme, accréditation...)',
      FIELD,
    ],
    ['publishedDate', 'Date de publication de la fiche', FIELD],
    ['startDate', 'Date de début des parcours certifiants', FIELD],
    ['endDate', "Date d'échéance de l'enregistrement", FIELD],
    ['lastAwardDate', 'Date de dernière délivrance possible de la certification', SOMETIMES],
    ['more', "Pour plus d'informations", PART],
    ['statistics', 'Statistiques', FIELD],
    ['links', 'Lien internet vers le descriptif de la certification', FIELD],
    ['bodies', 'Liste des organismes préparant à la certification', SOMETIMES],
    ['previous', 'Certification(s) antérieure(s)', SOMETIMES],
    ['next', 'Nouvelle(s) Certification(s)', SOMETIMES],
    ['referenceDocument', "Référentiel d'activité, de compétences et d'évaluation", FIELD],
  ] as const
).map(([id, text, kind]) => ({ id, text, key: fold(text), ...kind }));

/** `RNCP35698BC01 - Mathématiques`; the title may go on in the next lines. */
export const BLOCK_HEADING = /^((?:RNCP|RS)\d{1,6}BC\d{2,3})(?:\s*[-–—:]\s*|\s+|$)(.*)$/;
