/** What people read about a PDF that cannot be read; French first. */
import { defineTexts, type Texts } from '../../ui/define-texts.ts';
import type { FichePdfReason } from './errors.ts';

export const pdfErrorTexts: Texts<Record<FichePdfReason, string>> = defineTexts(
  {
    empty: 'Le fichier est vide. Choisissez de nouveau le PDF de la fiche.',
    'too-large':
      'Le PDF d’une seule fiche était attendu ; ce fichier est bien plus lourd. Donnez une seule fiche.',
    'not-pdf':
      'Un fichier PDF était attendu ; celui-ci n’en est pas un. Donnez le PDF proposé par la page de la fiche, ou copiez le texte de la page.',
    encrypted:
      'Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, ou copiez le texte de la page.',
    damaged: 'Ce PDF est abîmé. Téléchargez-le de nouveau, ou copiez le texte de la page.',
    'too-many-pages':
      'Le PDF d’une seule fiche était attendu ; celui-ci a bien plus de pages. Donnez une seule fiche.',
    'too-much':
      'Ce PDF contient bien plus que le texte d’une fiche. Copiez plutôt le texte de la page.',
    'too-slow':
      'La lecture de ce PDF a pris trop de temps. Réessayez, ou copiez le texte de la page.',
    'no-text':
      'Ce PDF ne contient pas de texte : c’est sans doute une image de la page. Copiez le texte de la page elle-même.',
  },
  {
    empty: 'The file is empty. Choose the PDF of the fiche again.',
    'too-large': 'Expected the PDF of one fiche; this file is far larger. Give one fiche only.',
    'not-pdf':
      'Expected a PDF file; this is none. Give the PDF that the page of the fiche offers, or copy the text of the page.',
    encrypted:
      'This PDF is protected by a password. Save it without, or copy the text of the page.',
    damaged: 'This PDF is damaged. Download it again, or copy the text of the page.',
    'too-many-pages':
      'Expected the PDF of one fiche; this has far more pages. Give one fiche only.',
    'too-much':
      'This PDF holds far more than the text of a fiche. Copy the text of the page instead.',
    'too-slow': 'Reading this PDF took too long. Try again, or copy the text of the page.',
    'no-text':
      'This PDF holds no text: it is probably a picture of the page. Copy the text of the page itself.',
  },
);
