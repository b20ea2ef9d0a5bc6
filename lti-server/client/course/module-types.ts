import { defineTexts } from '../i18n/index.ts';

/** Moodle's activities by the names that its own French and English screens give them. */
export const moduleTypeTexts = defineTexts(
  {
    assign: 'devoir',
    book: 'livre',
    choice: 'sondage',
    data: 'base de données',
    feedback: 'feedback',
    folder: 'dossier',
    forum: 'forum',
    glossary: 'glossaire',
    h5pactivity: 'H5P',
    label: 'zone de texte',
    lesson: 'leçon',
    lti: 'outil externe',
    page: 'page',
    quiz: 'test',
    resource: 'fichier',
    scorm: 'SCORM',
    url: 'lien',
    wiki: 'wiki',
    workshop: 'atelier',
  },
  {
    assign: 'assignment',
    book: 'book',
    choice: 'choice',
    data: 'database',
    feedback: 'feedback',
    folder: 'folder',
    forum: 'forum',
    glossary: 'glossary',
    h5pactivity: 'H5P',
    label: 'text area',
    lesson: 'lesson',
    lti: 'external tool',
    page: 'page',
    quiz: 'quiz',
    resource: 'file',
    scorm: 'SCORM',
    url: 'link',
    wiki: 'wiki',
    workshop: 'workshop',
  },
);

/** `devoir`; Moodle's own name for a type that is not in the list. */
export function moduleTypeName(texts: Record<string, string>, type: string): string {
  return texts[type] ?? type;
}
