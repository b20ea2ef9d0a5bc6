/**
 * An error as the log may hold it. A failed query's message repeats its parameters, which may be
 * anything that people typed: of such an error only the database's own words are kept.
 */
export function describeError(thrown: unknown): { name: string; message: string; stack: string } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: '', stack: '' };
  const ofQuery = thrown.message.startsWith('Failed query');
  const cause = thrown.cause instanceof Error ? thrown.cause.message : '';
  return {
    name: thrown.name,
    message: ofQuery ? `Failed query: ${cause}` : thrown.message,
    stack: (thrown.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 12)
      .join('\n'),
  };
}
