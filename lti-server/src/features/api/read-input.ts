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
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.slice(0, MOST_DETAILS).map((issue): ErrorDetail => ({
    path: [where, ...issue.path.map(String)].join('.'),
    expected: issue.message,
  }));
  throw new ToolError('invalid-request', { details });
}
