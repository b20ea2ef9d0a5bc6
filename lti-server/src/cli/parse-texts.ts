import { defineTexts } from '../ui/define-texts.ts';

/** What `blocmap parse` says; the JSON itself is in no language. */
export const parseTexts = defineTexts(
  {
    description:
      'Lit des référentiels dans un fichier de n’importe quel format et les écrit en JSON sur la sortie standard.',
    clean: 'Aucun point à vérifier.',
    one: '1 point à vérifier : voyez « warnings » dans le JSON.',
    several: (count: number) => `${count} points à vérifier : voyez « warnings » dans le JSON.`,
  },
  {
    description:
      'Reads certifications from a file of any format and writes them as JSON on standard output.',
    clean: 'Nothing to check.',
    one: '1 point to check: see "warnings" in the JSON.',
    several: (count: number) => `${count} points to check: see "warnings" in the JSON.`,
  },
);
