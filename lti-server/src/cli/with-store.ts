import { asc } from 'drizzle-orm';
import { readConfig } from '../config/config.ts';
import { openConfiguredStore } from '../configured-store.ts';
import { platform, type Reader, type Store } from '../store/index.ts';
import { CliError, type CliIo } from './io.ts';
import { cliTexts } from './texts.ts';

export interface StoreAtWork {
  readonly store: Store;
  readonly now: () => Date;
}

/** Opens the configured store for one command and closes it, however the command ends. */
export async function withStore<T>(io: CliIo, work: (open: StoreAtWork) => Promise<T>): Promise<T> {
  const store = await openConfiguredStore(readConfig(io.env));
  try {
    return await work({ store, now: () => new Date() });
  } finally {
    await store.close();
  }
}

/**
 * The platform that a command is about: the one given by id or issuer, or the only one.
 * @throws CliError
 */
export async function choosePlatform(
  reader: Reader,
  given: string | undefined,
  { language }: CliIo,
): Promise<string> {
  const texts = cliTexts[language];
  const rows = await reader
    .select({ platformId: platform.platformId, issuer: platform.issuer })
    .from(platform)
    .orderBy(asc(platform.issuer), asc(platform.platformId));
  const known = rows.map((row) => `${row.platformId} (${row.issuer})`).join(', ');
  const [first, ...others] = rows;
  if (first === undefined) throw new CliError(texts.noPlatform, 1);
  if (given === undefined) {
    if (others.length > 0) throw new CliError(texts.platformWhich(known), 2);
    return first.platformId;
  }
  const chosen = rows.filter((row) => row.platformId === given || row.issuer === given);
  const [only, ...more] = chosen;
  if (only === undefined) throw new CliError(texts.platformUnknown(given, known), 2);
  if (more.length > 0) throw new CliError(texts.platformWhich(known), 2);
  return only.platformId;
}
