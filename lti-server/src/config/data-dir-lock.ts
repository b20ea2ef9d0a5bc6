import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const FILE = 'lock';
const TOUCH_EVERY_MS = 20_000;
/** A lock of another machine (a volume shared by containers) that nobody touched for longer is dead. */
const DEAD_AFTER_MS = 90_000;
/** Time in which another process that also found a dead lock would have replaced ours. */
const SETTLE_MS = 100;

const Owner = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the process started, in the system's own units; tells a pid that was given anew. */
  started: z.string().nullable(),
  token: z.string(),
});
type Owner = z.infer<typeof Owner>;

/** Another process has the data folder open: the embedded database serves one at a time. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(
      `The data folder ${dataDir} is in use by process ${pid}. Stop it first, or use PostgreSQL (DATABASE_URL), which serves several.`,
    );
  }
}

/**
 * Takes the data folder for this process. Resolves to what gives it back.
 * @throws DataDirInUseError
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, FILE);
  const own: Owner = {
    pid: process.pid,
    host: hostname(),
    started: processStart(process.pid),
    token: randomUUID(),
  };
  if (!(await create(path, own))) {
    const other = await readOwner(path);
    if (other !== null && (await isAlive(path, other))) {
      throw new DataDirInUseError(dataDir, other.pid);
    }
    await rm(path, { force: true });
    await create(path, own);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const winner = await readOwner(path);
    if (winner?.token !== own.token) throw new DataDirInUseError(dataDir, winner?.pid ?? 0);
  }
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    if ((await readOwner(path))?.token === own.token) await rm(path, { force: true });
  };
}

/** False where there is a lock already. */
async function create(path: string, owner: Owner): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify(owner));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readOwner(path: string): Promise<Owner | null> {
  try {
    const parsed = Owner.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function isAlive(path: string, owner: Owner): Promise<boolean> {
  if (owner.host !== hostname()) {
    const touched = await stat(path).catch(() => null);
    return touched !== null && Date.now() - touched.mtimeMs < DEAD_AFTER_MS;
  }
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = processStart(owner.pid);
  return owner.started === null || started === null || owner.started === started;
}

/** Linux tells when a process started (proc(5), field 22); elsewhere null. */
function processStart(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
