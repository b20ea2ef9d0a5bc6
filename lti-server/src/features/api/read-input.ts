import type { z } from 'zod';
import { ToolError, type ErrorDetail } from '../../http/index.ts';

const MOST_DETAILS = 20;

/**
 * What came, as its schema says; members that the schema does not name are dropped.
 * @throws ToolError `invalid-request` naming each place and what was expected there
 */
export function readInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
  where: 'path' | 'query' | 'body',
): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    const nul = placeOfNul(parsed.data, [where]);
    if (nul === null) return parsed.data;
    throw new ToolError('invalid-request', {
      details: [{ path: nul, expected: 'text without NUL characters' }],
    });
  }
  const details = parsed.error.issues.slice(0, MOST_DETAILS).map((issue): ErrorDetail => ({
    path: [where, ...issue.path.map(String)].join('.'),
    expected: issue.message,
  }));
  throw new ToolError('invalid-request', { details });
}

/** PostgreSQL stores every character but one. Where that one stands; null: nowhere. */
function placeOfNul(value: unknown, path: readonly (string | number)[]): string | null {
  if (typeof value === 'string') return value.includes('\0') ? path.join('.') : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const found = placeOfNul(member, [...path, name]);
    if (found !== null) return found;
  }
  return null;
}
