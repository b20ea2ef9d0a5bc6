/** In both languages, as everything that `npm run` says when it cannot go on. */
export function unknownBenchmark(unknown: readonly string[], known: readonly string[]): string {
  return [
    `Banc d’essai inconnu : ${unknown.join(', ')}. Il y a : ${known.join(', ')}.`,
    `Unknown benchmark: ${unknown.join(', ')}. There are: ${known.join(', ')}.`,
  ].join('\n');
}
