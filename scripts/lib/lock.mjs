import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Explained, sayBoth } from './say.mjs';

const POLL = 200;
/** A lock is filled right after it is made: one still empty after this many ms was abandoned. */
const EMPTY_FOR = 5000;

/**
 * Runs `work` while no other command of this clone does: two terminals may both type `npm start`.
 * A lock left behind by a command that was killed is taken over.
 * @template T
 * @param {string} file  the lock; its folder is made when missing
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Explained} when the folder cannot be written to
 */
export async function withLock(file, work) {
  let announced = false;
  while (!take(file)) {
    const { pid, abandoned } = inspect(file);
    if (abandoned) {
      rmSync(file, { force: true });
      continue;
    }
    if (!announced && pid) {
      announced = true;
      sayBoth(
        `Une autre commande (processus ${pid}) prépare déjà ce dossier ; on attend.`,
        `Another command (process ${pid}) is already setting this folder up; waiting.`,
      );
    }
    await sleep(POLL);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    throw new Explained(
      `Impossible d’écrire dans ${path.dirname(file)} (${error.code}). Donnez-vous les droits sur ce dossier, ou clonez le projet ailleurs.`,
      `Cannot write to ${path.dirname(file)} (${error.code}). Give yourself the rights on this folder, or clone the project elsewhere.`,
    );
  }
}

/** Who holds the lock, and whether nobody does any more. */
function inspect(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) return { pid, abandoned: !isAlive(pid) };
    return { pid: 0, abandoned: Date.now() - statSync(file).mtimeMs > EMPTY_FOR };
  } catch {
    // Released in the meantime.
    return { pid: 0, abandoned: false };
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error.code === 'EPERM';
  }
}
