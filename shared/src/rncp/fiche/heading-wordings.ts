/** Every heading of a fiche, its kind, and the wordings that the layouts print it in. */
type Kind =
  | 'part'
  | 'rncpPart'
  | 'field'
  | 'rncpField'
  | 'sometimes'
  | 'top'
  | 'topUnplaced'
  | 'unplaced';

export const WORDINGS = [
  [
    'register',
    'field',
    'Répertoire national des certifications professionnelles',
    'Répertoire national des certifications professionnelles (RNCP)',
    'Répertoire spécifique',
    'Répertoire spécifique (RS)',
    'Répertoire spécifique des certifications et habilitations',
  ],
  ['number', 'field', 'N° de fiche', 'Numéro de fiche', 'N° de la fiche RNCP'],
  ['state', 'top', 'État', 'État de la fiche'],
  ['essentials', 'top', "L'essentiel"],
  ['replacedBy', 'top', 'Certification remplacée par', 'Certification(s) remplacée(s) par'],
  ['agreements', 'topUnplaced', 'CCN', 'CCN1', 'CCN2', 'CCN3', 'CCN4', 'CCN5'],
  ['level', 'rncpField', 'Nomenclature du niveau de qualification'],
  ['nsf', 'field', 'Code(s) NSF'],
  ['formacodes', 'field', 'Formacode(s)'],
  ['announcedStart', 'top', 'Date de début des parcours certifiants'],
  ['registrationEnd', 'field', "Date d'échéance de l'enregistrement"],
  ['certifiers', 'part', 'Certificateur(s)'],
  ['certifierHistory', 'unplaced', 'Historique des changements de certificateurs'],
  ['summary', 'part', 'Résumé de la certification'],
  ['objectives', 'field', 'Objectifs et contexte de la certification'],
  ['activities', 'rncpField', 'Activités visées'],
  ['attested', 'field', 'Compétences attestées'],
  ['evaluationSummary', 'field', "Modalités d'évaluation"],
  ['blocks', 'rncpPart', 'Blocs de compétences', 'Bloc(s) de compétences'],
  [
    'acquisition',
    'rncpField',
    "Description des modalités d'acquisition de la certification par capitalisation des blocs de compétences et/ou par correspondance",
    "Description des modalités d'acquisition de la certification par capitalisation des blocs de compétences et/ou par équivalence",
    "Description des modalités d'acquisition de la certification par capitalisation des blocs de compétences",
  ],
  ['sectorsAndJobs', 'rncpPart', "Secteur d'activité et type d'emploi"],
  ['sectors', 'rncpField', "Secteurs d'activités"],
  ['jobs', 'rncpField', "Type d'emplois accessibles"],
  ['rome', 'rncpField', 'Code(s) ROME'],
  ['regulatedActivities', 'field', "Références juridiques des réglementations d'activité"],
  ['access', 'part', "Voies d'accès"],
  [
    'entryPrerequisites',
    'field',
    "Le cas échéant, prérequis à l'entrée en formation",
    "Prérequis à l'entrée en formation",
  ],
  [
    'validationPrerequisites',
    'field',
    'Le cas échéant, prérequis à la validation de la certification',
    'Prérequis à la validation de la certification',
  ],
  ['blockPrerequisites', 'rncpField', 'Pré-requis distincts pour les blocs de compétences'],
  ['componentsValidity', 'field', 'Validité des composantes acquises'],
  ['routes', 'field', "Voie d'accès à la certification"],
  [
    'linked',
    'part',
    "Liens avec d'autres certifications professionnelles, certifications ou habilitations",
  ],
  ['legal', 'part', 'Base légale'],
  [
    'founding',
    'sometimes',
    'Référence au(x) texte(s) réglementaire(s) instaurant la certification',
  ],
  [
    'decisions',
    'sometimes',
    'Référence des arrêtés et décisions publiés au Journal Officiel ou au Bulletin Officiel (enregistrement au RNCP, création diplôme, accréditation...)',
    'Référence des arrêtés et décisions publiés au Journal Officiel ou au Bulletin Officiel (enregistrement au RS, création diplôme, accréditation...)',
    'Référence des arrêtés et décisions publiés au Journal Officiel ou au Bulletin Officiel',
  ],
  [
    'otherReferences',
    'unplaced',
    'Référence autres (passerelles...)',
    'Références autres (passerelles...)',
  ],
  [
    'lastJournal',
    'unplaced',
    'Date du dernier Journal Officiel ou Bulletin Officiel',
    'Date du dernier JO ou BO',
  ],
  ['publishedDate', 'sometimes', 'Date de publication de la fiche'],
  ['decisionDate', 'unplaced', 'Date de décision'],
  ['duration', 'unplaced', "Durée de l'enregistrement en années", "Durée de l'enregistrement"],
  ['effectDate', 'unplaced', "Date d'effet de la certification", "Date d'effet"],
  ['startDate', 'sometimes', 'Date de début des parcours certifiants'],
  ['endDate', 'sometimes', "Date d'échéance de l'enregistrement"],
  ['lastAwardDate', 'sometimes', 'Date de dernière délivrance possible de la certification'],
  [
    'levelledYears',
    'unplaced',
    'Promotion(s) en cours bénéficiant du niveau de qualification octroyé',
  ],
  ['more', 'part', "Pour plus d'informations"],
  ['statistics', 'field', 'Statistiques'],
  ['links', 'field', 'Lien internet vers le descriptif de la certification'],
  ['bodies', 'sometimes', 'Liste des organismes préparant à la certification'],
  ['previous', 'sometimes', 'Certification(s) antérieure(s)'],
  ['next', 'sometimes', 'Nouvelle(s) Certification(s)'],
  [
    'referenceDocument',
    'field',
    "Référentiel d'activité, de compétences et d'évaluation",
    "Référentiel de compétences et d'évaluation",
  ],
] as const satisfies readonly (readonly [id: string, kind: Kind, text: string, ...string[]])[];

/**
 * Lines that open a section without being its heading: the first words of a table or a sentence
 * whose part's name the copy has lost.
 */
export const OPENING_LINES = [
  ['certifiers', /^nom legal( siret\b.*)?$/],
  ['routes', /^voie d acces a la certification oui non\b.*$/],
  [
    'linked',
    /^(aucune correspondance|(anciennes versions de la certification|certifications) professionnelles? (enregistrees au rncp|reconnues?) en correspondance\b.*)$/,
  ],
] as const satisfies readonly (readonly [(typeof WORDINGS)[number][0], RegExp])[];
