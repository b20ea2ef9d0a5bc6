import type { Request } from 'express';

/** The reader's language where no launch told it: what the browser prefers; French where in doubt. */
export function requestLocale(request: Request): 'fr' | 'en' {
  return request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
}
