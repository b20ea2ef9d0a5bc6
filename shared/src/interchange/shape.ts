import type { z } from 'zod';
import { InterchangeError, quoted } from './errors.ts';

/**
 * The value in the shape of the schema.
 * @param where the place of the value itself, that the error's place begins with
 * @throws InterchangeError `wrong-shape` naming the first place that differs, and what stands there
 */
export function inShape<S extends z.ZodType>(schema: S, value: unknown, where = ''): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  throw new InterchangeError({
    problem: 'wrong-shape',
    expected: wantedBy(issue?.message ?? 'another value'),
    found: described(path.reduce(memberOf, value)),
    place: [where, ...path.map(String)].filter((part) => part !== '').join('.'),
  });
}

/** The schema's message without the words that the error has itself. */
function wantedBy(message: string): string {
  return message.replace(/^(?:[A-Z][a-z ]+: )?expected /, '').replace(/, received [^,]*$/, '');
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** A value in a few words. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(value) ?? typeof value;
}
