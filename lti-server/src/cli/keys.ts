import type { Command } from 'commander';
import { makeCommand } from './command.ts';
import { writeJson, type CliIo } from './io.ts';
import { platformTexts } from './platform-texts.ts';
import { withPort } from './with-port.ts';

interface Options {
  readonly compromised?: boolean;
}

/** `blocmap keys list|rotate`: the tool's own signing keys. */
export function keysCommand(io: CliIo): Command {
  const texts = platformTexts[io.language];
  return makeCommand('keys', texts.keys, io)
    .addCommand(
      makeCommand('list', texts.keysList, io).action(() =>
        withPort(io, async ({ keys }) => writeJson(io, await keys.list())),
      ),
    )
    .addCommand(
      makeCommand('rotate', texts.keysRotate, io)
        .option('--compromised', texts.keysCompromised)
        .action(({ compromised = false }: Options) =>
          withPort(io, async ({ keys }) => {
            writeJson(io, await keys.rotate({ compromised }));
            io.stderr.write(`${compromised ? texts.replaced : texts.prepared}\n`);
          }),
        ),
    );
}
