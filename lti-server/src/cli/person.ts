import type { Command } from 'commander';
import { erasePerson, exportPerson } from '../features/privacy/index.ts';
import { makeCommand } from './command.ts';
import { CliError, writeJson, type CliIo } from './io.ts';
import { cliTexts } from './texts.ts';
import { choosePlatform, withStore } from './with-store.ts';

interface Options {
  readonly platform?: string;
  readonly yes?: true;
}

export function exportPersonCommand(io: CliIo): Command {
  const texts = cliTexts[io.language];
  return makeCommand('export-person', texts.exportPerson, io)
    .argument('<user>', texts.userId)
    .option('--platform <platform>', texts.platform)
    .action((userId: string, options: Options) =>
      withStore(io, async (open) => {
        const platformId = await open.store.read((reader) =>
          choosePlatform(reader, options.platform, io),
        );
        writeJson(io, await exportPerson(open, { platformId, userId }));
      }),
    );
}

export function erasePersonCommand(io: CliIo): Command {
  const texts = cliTexts[io.language];
  return makeCommand('erase-person', texts.erasePerson, io)
    .argument('<user>', texts.userId)
    .option('--platform <platform>', texts.platform)
    .option('--yes', texts.eraseConfirm)
    .action(async (userId: string, options: Options) => {
      if (options.yes !== true) throw new CliError(texts.eraseUnconfirmed, 2);
      await withStore(io, async (open) => {
        const platformId = await open.store.read((reader) =>
          choosePlatform(reader, options.platform, io),
        );
        writeJson(io, { deleted: await erasePerson(open, { platformId, userId }) });
      });
    });
}
