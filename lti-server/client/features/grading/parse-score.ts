/** What somebody typed into a score's cell. */
export type TypedScore =
  | { readonly kind: 'empty' }
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-range' };

/**
 * Reads a score as French and English people write it: `12,5`, `12.5`, ` 12 `, `12/20`.
 *
 * @param maximum  the most that may be given, in points
 */
export function parseScore(typed: string, maximum: number): TypedScore {
  const text = typed.replace(/\s/g, '').replace(',', '.');
  if (text === '') return { kind: 'empty' };
  const match = /^(-?(?:\d+\.?\d*|\.\d+))(?:\/(\d+(?:\.\d+)?))?$/.exec(text);
  if (match === null || (match[2] !== undefined && Number(match[2]) !== maximum)) {
    return { kind: 'not-a-number' };
  }
  const score = Number(match[1]);
  if (score < 0 || score > maximum) return { kind: 'out-of-range' };
  return { kind: 'score', score };
}
