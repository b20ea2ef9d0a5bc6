/**
 * The description of a competency: its full text for people, and below it what else the fiche says
 * of it, one line each, which our own reader takes back. Moodle cleans it as HTML.
 */
import { decodeEntities } from '../../rncp/index.ts';

/** Label and value. */
export type Fact = readonly [string, string];

export interface Description {
  readonly text: string;
  readonly facts: readonly Fact[];
}

export function writeDescription({ text, facts }: Description): string {
  const list = facts.map(([label, value]) => `<li>${escape(label)} : ${escape(value)}</li>`);
  return `<p>${escape(text)}</p>${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}`;
}

/**
 * Ours with its facts; anything else as its text alone.
 * @param isLabel true for the labels that ours can have
 */
export function readDescription(html: string, isLabel: (label: string) => boolean): Description {
  const parts = readOwn(html.trim());
  if (parts === null || !parts.facts.every(([label]) => isLabel(label))) {
    return { text: plain(html), facts: [] };
  }
  return parts;
}

/** Null for what is not one paragraph, and perhaps one list of facts. */
function readOwn(html: string): Description | null {
  const end = html.indexOf('</p>');
  if (!html.startsWith('<p>') || end === -1) return null;
  const text = html.slice(3, end);
  const rest = html.slice(end + 4).trim();
  if (hasMarkup(text)) return null;
  if (rest === '') return { text: unescape(text), facts: [] };
  if (!rest.startsWith('<ul>') || !rest.endsWith('</ul>')) return null;
  const items = rest.slice(4, -5).split('<li>').slice(1);
  const facts: Fact[] = [];
  for (const item of items) {
    const line = item.trim();
    const colon = line.indexOf(' : ');
    if (!line.endsWith('</li>') || colon === -1) return null;
    const value = line.slice(colon + 3, -5);
    if (hasMarkup(value)) return null;
    facts.push([unescape(line.slice(0, colon)), unescape(value)]);
  }
  return { text: unescape(text), facts };
}

/** Line breaks are ours; any other tag is not. */
function hasMarkup(html: string): boolean {
  return html.replace(/<br ?\/?>/g, '').includes('<');
}

/** A backslash before a quote ends a cell for Moodle's reader of CSV: none may stand. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\\', '&#92;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '<br />');
}

function unescape(html: string): string {
  return decodeEntities(html.replace(/<br ?\/?>/g, '\n'));
}

/** Somebody else's markup as text: a line for each paragraph or item. */
function plain(html: string): string {
  const lines = html
    .replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .split('\n')
    .map((line) => decodeEntities(line).trim());
  return lines.filter((line) => line !== '').join('\n');
}
