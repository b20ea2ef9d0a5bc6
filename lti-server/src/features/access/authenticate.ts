import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import { extensionPrincipal } from './connections.ts';
import type { Principal } from './principal.ts';
import { sessionPrincipal } from './sessions.ts';
import { parseToken } from './tokens.ts';

/** The token of an `Authorization: Bearer …` header; null where there is none. */
export function bearerToken(header: string | undefined): string | null {
  const match = /^Bearer +([\x21-\x7e]{1,512})$/i.exec(header ?? '');
  return match?.[1] ?? null;
}

/**
 * Who holds the token.
 * @param locale  the language of a caller whose token tells none
 * @throws ToolError `unauthenticated` or `session-expired`
 */
export async function authenticate(
  context: AppContext,
  token: string | null,
  locale: 'fr' | 'en',
): Promise<Principal> {
  const parts = token === null ? null : parseToken(token);
  if (token === null || parts === null) throw new ToolError('unauthenticated');
  if (parts.kind === 's') return sessionPrincipal(context, token, parts);
  if (parts.kind === 'a') return extensionPrincipal(context, token, parts, locale);
  throw new ToolError('unauthenticated');
}
