/**
 * The proof as a cookie, one for each login: several activities may open in one page at once. Where
 * a browser keeps it in a platform's frame (partitioned), the launch needs no page in between.
 */
const LIFETIME_SECONDS = 600;

export interface ProofCookie {
  /** The cookie's name; the page's script looks whether it was kept. */
  nameFor(nonce: string): string;
  set(nonce: string, proof: string): string;
  clear(nonce: string): string;
  /** @param header the request's Cookie header */
  read(nonce: string, header: string | undefined): string | null;
}

/** @param https `__Host-` keeps neighbours on the same domain from setting one; it needs HTTPS */
export function proofCookie(https: boolean): ProofCookie {
  const nameFor = (nonce: string): string => `${https ? '__Host-' : ''}blocmap-${nonce}`;
  const line = (nonce: string, value: string, seconds: number): string =>
    `${nameFor(nonce)}=${value}; Path=/; Max-Age=${seconds}; Secure; SameSite=None; Partitioned`;
  return {
    nameFor,
    set: (nonce, proof) => line(nonce, proof, LIFETIME_SECONDS),
    clear: (nonce) => line(nonce, '', 0),
    read(nonce, header) {
      const start = `${nameFor(nonce)}=`;
      const pair = (header ?? '').split('; ').find((one) => one.startsWith(start));
      return pair?.slice(start.length) ?? null;
    },
  };
}
