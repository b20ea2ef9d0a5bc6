import { defineTexts } from '../../ui/define-texts.ts';

export const readingTexts = defineTexts(
  {
    empty:
      'Un référentiel était attendu ; il n’y a rien dans ce fichier. Choisissez-en un autre, ou copiez le texte de la fiche.',
    'not-utf8':
      'Du texte en UTF-8 était attendu, l’encodage est autre. Enregistrez le fichier en UTF-8.',
    html: 'Le texte ou le PDF de la fiche était attendu ; ceci est une page web enregistrée. Copiez le texte de la page, ou téléchargez la fiche en PDF.',
    'unknown-format':
      'Une fiche de francecompetences.fr (texte ou PDF), un export du répertoire (XML, CSV), un fichier CASE, Moodle, Open Badges, CSV, XLSX ou JSON était attendu ; ce contenu n’est rien de cela. Vérifiez le fichier.',
    'too-large':
      'Le fichier est bien plus gros que ceux de ce format. Donnez une seule fiche, ou l’export XML du répertoire.',
    'several-files':
      'Plusieurs fichiers ne se lisent ensemble que s’ils forment l’export CSV du répertoire. Donnez les autres un par un.',
    'nothing-wanted':
      'Aucun des référentiels demandés n’est dans ce fichier. Vérifiez le code ou les mots de l’intitulé.',
    'too-many':
      'Ce fichier contient plus de référentiels qu’on ne peut en examiner à la fois. Choisissez-les par code ou par intitulé.',
    'same-code':
      'Le fichier contient deux référentiels différents sous le même code. Gardez celui qui est voulu.',
    line: (line: number) => `ligne ${line}`,
    place: (words: string, place: string) => `${words} (${place})`,
  },
  {
    empty:
      'Expected a certification; this file holds nothing. Choose another, or copy the text of the fiche.',
    'not-utf8': 'Expected text in UTF-8, found another encoding. Save the file as UTF-8.',
    html: 'Expected the text or the PDF of the fiche; this is a saved web page. Copy the text of the page, or download the fiche as PDF.',
    'unknown-format':
      'Expected a fiche of francecompetences.fr (text or PDF), an export of the register (XML, CSV), or a CASE, Moodle, Open Badges, CSV, XLSX or JSON file; this is none of them. Check the file.',
    'too-large':
      'The file is far larger than those of its format. Give one fiche only, or the XML export of the register.',
    'several-files':
      'Several files are read together only where they make up the CSV export of the register. Give the others one by one.',
    'nothing-wanted':
      'None of the certifications asked for is in this file. Check the code or the words of the title.',
    'too-many':
      'This file holds more certifications than can be looked at together. Pick them by code or title.',
    'same-code':
      'The file holds two different certifications of the same code. Keep the one that is wanted.',
    line: (line: number) => `line ${line}`,
    place: (words: string, place: string) => `${words} (${place})`,
  },
);
