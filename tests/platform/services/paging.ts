import type { Request } from 'express';
import { queryText } from '../html/query.ts';
import { ServiceError } from './bearer.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Offset of the next page; null on the last one. */
  readonly next: number | null;
}

function wholeNumber(request: Request, name: string): number | null {
  const value = queryText(request, name);
  if (value === null || value === '') return null;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new ServiceError(400, `${name}: expected a whole number, got "${value}".`);
  }
  return number;
}

/** Cuts a list by the request's `limit` and `from`; without a limit, all of it. */
export function pageOf<T>(request: Request, all: readonly T[]): Page<T> {
  const limit = wholeNumber(request, 'limit');
  const from = wholeNumber(request, 'from') ?? 0;
  if (limit === null || limit === 0) return { items: all.slice(from), next: null };
  const end = from + limit;
  return { items: all.slice(from, end), next: end < all.length ? end : null };
}

/** The request's own address with another `from`. */
export function nextUrl(issuer: string, request: Request, from: number): string {
  const url = new URL(request.originalUrl, issuer);
  url.searchParams.set('from', String(from));
  return url.href;
}
