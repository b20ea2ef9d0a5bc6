import { counted, defineTexts } from '../i18n/index.ts';

export const targetTexts = defineTexts(
  {
    search: 'Chercher un bloc ou une compétence',
    competences: (count: number) => counted('fr', count, 'compétence', 'compétences'),
    targets: 'Blocs et compétences',
    nothingFound: 'Aucun bloc ni compétence ne correspond à cette recherche.',
  },
  {
    search: 'Search for a block or competence',
    competences: (count: number) => counted('en', count, 'competence', 'competences'),
    targets: 'Blocks and competences',
    nothingFound: 'No block or competence matches this search.',
  },
);
