import { lchownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who a child process runs as; empty for "as the one running the tests". */
export interface Identity {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root, and containers run tests as root: a system account that owns
 * nothing is borrowed instead.
 * @throws when the tests run as root and the system has no such account
 */
export function unprivilegedIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and /etc/passwd has neither "postgres" nor "nobody". ' +
      'Run the tests as an ordinary user.',
  );
}

/** Gives a file, or a folder with all it holds, to the account when there is one to give it to. */
export function giveTo(identity: Identity, entry: string): void {
  const { uid, gid } = identity;
  if (uid === undefined || gid === undefined) return;
  lchownSync(entry, uid, gid);
  if (!lstatSync(entry).isDirectory()) return;
  for (const name of readdirSync(entry)) giveTo(identity, join(entry, name));
}
