/** What a print repeats on every page: the browser's header and footer, the site's own buttons. */
import { tableHeaderAt } from '@blocmap/shared/rncp';
import type { Segment } from './segments.ts';

/** On more of the pages than this share, at one place: no text of a fiche does so. */
const MIN_SHARE = 0.6;
/** A print of so few pages repeats it on each of them. */
const FEW_PAGES = 3;
/** Points. */
const SAME_PLACE = 3;

export function withoutFurniture(segments: readonly Segment[], pages: number): Segment[] {
  const places = new Map<string, Set<number>>();
  for (const segment of segments) {
    const key = keyOf(segment);
    places.set(key, (places.get(key) ?? new Set()).add(segment.page));
  }
  const least = Math.max(2, pages > FEW_PAGES ? pages * MIN_SHARE : pages);
  const headers = findHeaders(segments);
  return segments.filter(
    (segment, index) => headers.has(index) || (places.get(keyOf(segment))?.size ?? 0) < least,
  );
}

/** A long table repeats its columns' names on every page; they are wanted. */
function findHeaders(segments: readonly Segment[]): Set<number> {
  const texts = segments.map(({ text }) => text);
  const headers = new Set<number>();
  segments.forEach((_, index) => {
    const spans = tableHeaderAt(texts, index)?.spans ?? [];
    const end = spans.reduce((sum, span) => sum + span, index);
    for (let at = index; at < end; at += 1) headers.add(at);
  });
  return headers;
}

/** Page numbers count up: every number is one to us. */
function keyOf({ text, left, base }: Segment): string {
  const place = [left, base].map((at) => Math.round(at / SAME_PLACE));
  return `${place.join(' ')} ${text.replace(/\d+/g, '#')}`;
}
