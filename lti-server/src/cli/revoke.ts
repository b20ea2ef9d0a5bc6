import type { Command } from 'commander';
import { revokeAccess } from '../features/access/index.ts';
import { writeJournal } from '../features/journal/index.ts';
import { makeCommand } from './command.ts';
import { CliError, writeJson, type CliIo } from './io.ts';
import { OPERATOR } from './operator.ts';
import { cliTexts } from './texts.ts';
import { choosePlatform, withStore } from './with-store.ts';

interface Options {
  readonly platform?: string;
  readonly everybody?: true;
}

/** `blocmap revoke u1` or `blocmap revoke --everybody`: what is open is ended, at once. */
export function revokeCommand(io: CliIo): Command {
  const texts = cliTexts[io.language];
  return makeCommand('revoke', texts.revoke, io)
    .argument('[user]', texts.userId)
    .option('--everybody', texts.revokeEverybody)
    .option('--platform <platform>', texts.platform)
    .action(async (userId: string | undefined, options: Options) => {
      if ((userId === undefined) !== (options.everybody === true)) {
        throw new CliError(texts.revokeWhom, 2);
      }
      await withStore(io, async ({ store, now }) => {
        const ended = await store.transact(async (transactor) => {
          const platformId = await choosePlatform(transactor, options.platform, io);
          const counts = await revokeAccess(transactor, platformId, userId ?? null);
          await writeJournal(transactor, {
            platformId,
            courseId: null,
            actorId: OPERATOR,
            action: 'access.revoked',
            detail: { ...counts, ...(userId === undefined ? {} : { userId }) },
            at: now(),
          });
          return counts;
        });
        writeJson(io, ended);
      });
    });
}
