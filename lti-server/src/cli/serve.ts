import type { Command } from 'commander';
import { readConfig } from '../config/config.ts';
import { startTool } from '../serve.ts';
import { makeCommand } from './command.ts';
import { CliError, type CliIo } from './io.ts';
import { cliTexts } from './texts.ts';

export function serveCommand(io: CliIo): Command {
  const texts = cliTexts[io.language];
  return makeCommand('serve', texts.serve, io).action(async () => {
    const config = readConfig(io.env);
    // Listened for from the start: as a container's first process nothing else would end it.
    const ended = io.ended();
    const tool = await startTool(config).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      throw new CliError(texts.portTaken(`${config.host}:${config.port}`), 1);
    });
    io.stderr.write(`${texts.serving(tool.url)}\n`);
    await ended;
    await tool.close();
  });
}
