/** Which address is meant; each is cut down to where its site begins. */
export type Site = 'moodle' | 'tool';
export type AddressFault = 'empty' | 'unreadable' | 'insecure' | 'credentials';
export type ParsedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: AddressFault };

const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/** Where Moodle's own pages begin: what people copy from the address bar is cut there. */
const MOODLE_PAGES =
  /\/(?:admin|calendar|course|grade|login|message|mod|my|user|r\.php|index\.php)(?:\/.*)?$/;

/**
 * Reads an address that a person typed or pasted. `https` is taken for granted; plain `http` is for
 * this computer only. Sites below a path are fine.
 *
 * @example parseAddress('ecole.fr/moodle/my/', 'moodle') // { ok: true, address: 'https://ecole.fr/moodle' }
 */
export function parseAddress(text: string, site: Site): ParsedAddress {
  const typed = text.trim();
  if (typed === '') return { ok: false, fault: 'empty' };
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'credentials' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) {
    return { ok: false, fault: 'insecure' };
  }
  // A pattern's wildcard in the name would ask for more than one site.
  if (!/^[a-z\d.-]+$/i.test(url.hostname)) return { ok: false, fault: 'unreadable' };
  const path = site === 'moodle' ? url.pathname.replace(MOODLE_PAGES, '') : url.pathname;
  if (/[*?]/.test(path)) return { ok: false, fault: 'unreadable' };
  return { ok: true, address: url.origin + path.replace(/\/+$/, '') };
}

/** True where a page's address is on the site: same origin, and below its path. */
export function isWithin(page: string, site: string): boolean {
  if (!URL.canParse(page)) return false;
  const { origin, pathname } = new URL(page);
  const base = new URL(site);
  const below = base.pathname.replace(/\/+$/, '');
  return origin === base.origin && (pathname === below || pathname.startsWith(`${below}/`));
}

/** Chrome's match patterns know ports; Firefox refuses them and then matches every port. */
export function hasPortsInPatterns(): boolean {
  return !import.meta.env.FIREFOX;
}

/** The permission to ask for: this origin alone, `https://ecole.fr/*`. */
export function permissionFor(address: string, ports = hasPortsInPatterns()): string {
  const { protocol, host, hostname } = new URL(address);
  return `${protocol}//${ports ? host : hostname}/*`;
}

/** Pages below the site's address: `https://ecole.fr/moodle` + `course/view.php*`. */
export function patternFor(address: string, rest: string, ports = hasPortsInPatterns()): string {
  const { pathname } = new URL(address);
  return (
    permissionFor(address, ports).replace(/\*$/, '') + `${pathname}/${rest}`.replace(/^\/+/, '')
  );
}
