import type { Certification } from '@blocmap/shared/certification';
import { normaliseText } from '@blocmap/shared/language';
import type { SearchMatch } from '@blocmap/shared/protocol';

const MOST_MATCHES = 3;

/** A text of a certification with a space before each word, in bare letters. */
interface Field {
  readonly match: SearchMatch;
  readonly words: string;
}

interface SearchIndex {
  readonly name: string;
  readonly fields: readonly Field[];
}

export interface Find {
  /** The lower, the better: by name, in one text, across texts. */
  readonly rank: number;
  readonly matches: readonly SearchMatch[];
}

/** Certifications are kept as long as they are in use, and their words with them. */
const indexes = new WeakMap<Certification, SearchIndex>();

/**
 * Whether every word that is looked for begins a word of the certification, whatever accents and
 * case; null where one does not. A code is found by any part of it.
 */
export function find(certification: Certification, search: string): Find | null {
  const wanted = normaliseText(search).split(' ').filter(Boolean);
  const { name, fields } = indexOf(certification);
  const code = certification.code.toLowerCase();
  const isNamed = (word: string) => name.includes(` ${word}`) || code.includes(word);
  const left = wanted.filter((word) => !isNamed(word));
  if (left.length === 0) return { rank: 0, matches: [] };
  const holds = ({ words }: Field, word: string) => words.includes(` ${word}`);
  const whole = fields.filter((field) => left.every((word) => holds(field, word)));
  if (whole.length > 0) return { rank: 1, matches: matchesOf(whole) };
  const parts = left.map((word) => fields.find((field) => holds(field, word)));
  if (parts.includes(undefined)) return null;
  return { rank: 2, matches: matchesOf(parts.filter((field) => field !== undefined)) };
}

function matchesOf(fields: readonly Field[]): SearchMatch[] {
  return [...new Set(fields.map(({ match }) => match))].slice(0, MOST_MATCHES);
}

function indexOf(certification: Certification): SearchIndex {
  const known = indexes.get(certification);
  if (known !== undefined) return known;
  const { diploma, title, blocks } = certification;
  const made = {
    name: spaced(`${diploma ?? ''} ${title}`),
    fields: blocks.flatMap((block) => [
      fieldOf(block.code, block.title),
      ...block.competences.map(({ id, text }) => fieldOf(id, text)),
    ]),
  };
  indexes.set(certification, made);
  return made;
}

function fieldOf(target: string, text: string): Field {
  return { match: { target, text }, words: spaced(text) };
}

function spaced(text: string): string {
  return ` ${normaliseText(text)}`;
}
