import type { Answer } from '../http/client.ts';
import { malformed } from './failures.ts';

/** A course with more pages than this is a loop. */
const MAX_PAGES = 200;

/**
 * The `rel="next"` address of a Link header as RFC 8288 writes it, or null. What is written
 * otherwise (curly quotes, `&amp;`) is not guessed at.
 */
export function nextLink(header: string | string[] | undefined): string | null {
  const text = Array.isArray(header) ? header.join(', ') : (header ?? '');
  for (const [, url, parameters] of text.matchAll(/<([^<>\s]*)>((?:\s*;\s*[^,;]+)*)/g)) {
    const next = /;\s*rel\s*=\s*(?:"([\x20-\x7e]*?)"|([\w-]+))\s*(?:;|$)/i.exec(parameters ?? '');
    const relations = (next?.[1] ?? next?.[2] ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next') && url && !url.includes('&amp;')) return url;
  }
  return null;
}

/** Says that there is a next page, in whatever quotes. */
const NAMES_NEXT = /\brel\s*=[^;,<>\w]{0,12}next\b/i;

/**
 * Reads a list page by page. The next page must be on the first one's origin and not seen before.
 * @throws PlatformServiceError `malformed` for a page elsewhere, a loop, too many pages, or a header
 *   that names a next page and does not say where: part of a list is not taken for all of it
 */
export async function readPages<T>(
  first: string,
  fetchPage: (url: string) => Promise<Answer>,
  itemsOf: (answer: Answer) => readonly T[],
): Promise<T[]> {
  const { origin } = new URL(first);
  const seen = new Set<string>();
  const items: T[] = [];
  for (let url: string | null = first; url !== null;) {
    if (seen.has(url) || seen.size >= MAX_PAGES) {
      throw malformed(null, 'a list that ends: its pages repeat or are too many');
    }
    seen.add(url);
    const answer = await fetchPage(url);
    items.push(...itemsOf(answer));
    const link = answer.headers['link'];
    const next = nextLink(link);
    if (next === null && NAMES_NEXT.test([link ?? ''].flat().join(', '))) {
      throw malformed(answer.status, 'a Link header with the address of the next page');
    }
    url = next === null ? null : new URL(next, url).href;
    if (url !== null && new URL(url).origin !== origin) {
      throw malformed(answer.status, `the next page on ${origin}`);
    }
  }
  return items;
}
