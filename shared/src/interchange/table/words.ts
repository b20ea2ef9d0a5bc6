/** What stands in cells as words, in the two languages, and what they mean again. */
import type { BlockWeight } from '../../certification/index.ts';
import { foldWord } from '../words.ts';
import type { TableLanguage } from './headings.ts';

const YES: Record<TableLanguage, string> = { fr: 'oui', en: 'yes' };
const NO: Record<TableLanguage, string> = { fr: 'non', en: 'no' };
const ABOVE_10: Record<TableLanguage, string> = {
  fr: 'points au-dessus de 10',
  en: 'points above 10',
};

export function yesOrNo(value: boolean, language: TableLanguage): string {
  return (value ? YES : NO)[language];
}

/** Null for words that are neither yes nor no. */
export function readYesOrNo(cell: string): boolean | null {
  const word = foldWord(cell);
  if (/^(?:oui|yes|x|1|vrai|true)$/.test(word)) return true;
  return /^(?:non|no|0|faux|false)$/.test(word) ? false : null;
}

/** Empty for a weight that nobody knows: it is never guessed. */
export function weightWords(weight: BlockWeight, language: TableLanguage): string {
  switch (weight.kind) {
    case 'coefficient': {
      const number = String(weight.value);
      return language === 'fr' ? number.replace('.', ',') : number;
    }
    case 'points-above-10':
      return ABOVE_10[language];
    case 'unknown':
      return '';
  }
}

/** Null for a cell that is no weight, and for one that does not say where it has it from. */
export function readWeight(cell: string, source: string): BlockWeight | null {
  if (source.trim() === '') return null;
  const word = foldWord(cell);
  if (word === foldWord(ABOVE_10.fr) || word === foldWord(ABOVE_10.en)) {
    return { kind: 'points-above-10', source };
  }
  const number = /^\d{1,3}(?:[.,]\d{1,6})?$/.test(word) ? Number(word.replace(',', '.')) : 0;
  return number > 0 ? { kind: 'coefficient', value: number, source } : null;
}
