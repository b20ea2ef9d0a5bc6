import { counted, defineTexts } from '../../i18n/index.ts';

export const coverageTexts = defineTexts(
  {
    title: 'Couverture du cours',
    caption: (tagged: number, all: number) =>
      `${tagged} ${tagged < 2 ? 'activité rattachée' : 'activités rattachées'} sur ${all}`,
    gaps: 'Ce qui manque',
    noGaps: 'Chaque compétence est évaluée au moins une fois pour la certification.',
    blocksNotServed: (count: number) =>
      counted('fr', count, 'bloc sans aucune activité', 'blocs sans aucune activité'),
    competencesNotServed: (count: number) =>
      `Jamais travaillées : ${counted('fr', count, 'compétence', 'compétences')}`,
    neverAssessed: (count: number) =>
      `Travaillées mais jamais évaluées pour la certification : ${counted('fr', count, 'compétence', 'compétences')}`,
    order: 'Ordre',
    gapsFirst: 'Manques d’abord',
    ficheOrder: 'Ordre de la fiche',
    table: 'Compétences et activités qui les servent',
    competence: 'Compétence',
    taught: 'Travaillé',
    formative: 'Formatif',
    certificative: 'Certificatif',
    state: 'Couverture',
    covered: (covered: number, all: number) =>
      `${counted('fr', covered, 'compétence', 'compétences')} sur ${all}`,
    why: (count: string, nature: string, code: string) =>
      `${count}, ${nature}, ${code} : voir lesquelles`,
    whyTitle: (code: string) => `${code} : les activités qui comptent`,
    viaBlock: 'rattachée au bloc entier',
    toMapping: 'Rattacher des activités',
    print: 'Imprimer',
    emptyTitle: 'Aucune activité connue dans ce cours',
    empty: 'La couverture se calcule à partir des activités rattachées.',
  },
  {
    title: 'Course coverage',
    caption: (tagged: number, all: number) =>
      `${tagged} of ${all} ${all === 1 ? 'activity' : 'activities'} mapped`,
    gaps: 'What is missing',
    noGaps: 'Every competence is assessed at least once for the certification.',
    blocksNotServed: (count: number) =>
      counted('en', count, 'block without any activity', 'blocks without any activity'),
    competencesNotServed: (count: number) =>
      `Never taught: ${counted('en', count, 'competence', 'competences')}`,
    neverAssessed: (count: number) =>
      `Taught but never assessed for the certification: ${counted('en', count, 'competence', 'competences')}`,
    order: 'Order',
    gapsFirst: 'Gaps first',
    ficheOrder: 'Order of the register',
    table: 'Competences and the activities that serve them',
    competence: 'Competence',
    taught: 'Taught',
    formative: 'Formative',
    certificative: 'Certificative',
    state: 'Coverage',
    covered: (covered: number, all: number) => `${covered} of ${all} competences`,
    why: (count: string, nature: string, code: string) => `${count}, ${nature}, ${code}: see which`,
    whyTitle: (code: string) => `${code}: the activities that count`,
    viaBlock: 'mapped to the whole block',
    toMapping: 'Map activities',
    print: 'Print',
    emptyTitle: 'No activity is known in this course',
    empty: 'Coverage is worked out from the activities that are mapped.',
  },
);
