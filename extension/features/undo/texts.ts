import type { Texts } from '../../ui/texts.ts';

interface UndoTexts {
  saved(time: string): string;
  undo: string;
  undone: string;
}

export const undoTexts: Texts<UndoTexts> = {
  fr: { saved: (time) => `Enregistré à ${time}.`, undo: 'Annuler', undone: 'Annulé.' },
  en: { saved: (time) => `Saved at ${time}.`, undo: 'Undo', undone: 'Undone.' },
};
