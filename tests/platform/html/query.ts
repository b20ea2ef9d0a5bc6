import type { Request } from 'express';

/** One parameter of the address; null when it is not there, or there more than once. */
export function queryText(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' ? value : null;
}

/** A parameter as a number; NaN, which finds nothing, when it is none. */
export function queryId(request: Request, name = 'id'): number {
  const text = queryText(request, name);
  return text === null || text === '' ? Number.NaN : Number(text);
}

/** One field of a posted form; '' when it is missing. */
export function formText(request: Request, name: string): string {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' ? value : '';
}
