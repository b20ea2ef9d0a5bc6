/**
 * The description of a competency: its full text for people, and below it what else the fiche says
 * of it, one line each, which our own reader takes back.
 */
import { decodeEntities } from '../../rncp/index.ts';

export interface Description {
  readonly text: string;
  /** Label and value, in order. */
  readonly facts: readonly (readonly [string, string])[];
}

export function writeDescription({ text, facts }: Description): string {
  const list = facts.map(([label, value]) => `<li>${escape(label)} : ${escape(value)}</li>`);
  return `<p>${escape(text)}</p>${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}`;
}

/** Ours with its facts; anything else as its text alone. */
export function readDescription(html: string): Description {
  const own = /^<p>((?:(?!<\/?p>)[^])*)<\/p>(?:<ul>((?:(?!<\/?ul>)[^])*)<\/ul>)?$/.exec(
    html.trim(),
  );
  if (own === null) return { text: plain(html), facts: [] };
  const facts = [...(own[2] ?? '').matchAll(/<li>((?:(?!<\/?li>)[^])*)<\/li>/g)].map(
    ([, line = '']): readonly [string, string] => {
      const end = line.indexOf(' : ');
      return end === -1
        ? [unescape(line), '']
        : [unescape(line.slice(0, end)), unescape(line.slice(end + 3))];
    },
  );
  return { text: unescape(own[1] ?? ''), facts };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '<br />');
}

function unescape(html: string): string {
  return decodeEntities(html.replace(/<br ?\/?>/g, '\n'));
}

/** Somebody else's markup as text: a line for each paragraph or item. */
function plain(html: string): string {
  const lines = html
    .replace(/<(?:br|\/p|\/li|\/div)[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .split('\n')
    .map((line) => decodeEntities(line).trim());
  return lines.filter((line) => line !== '').join('\n');
}
