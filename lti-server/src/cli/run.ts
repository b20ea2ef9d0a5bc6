import { once } from 'node:events';
import { CommanderError } from 'commander';
import { ConfigError } from '../config/config.ts';
import { DataDirInUseError } from '../config/data-dir-lock.ts';
import { describeError } from '../http/index.ts';
import { MigrationError, SchemaTooNewError } from '../store/index.ts';
import { explainUsage, makeCommand } from './command.ts';
import { exportCommand } from './export.ts';
import { headsCommand } from './heads.ts';
import { importCommand } from './import.ts';
import { CliError, type CliIo } from './io.ts';
import { keysCommand } from './keys.ts';
import { languageOf } from './language.ts';
import { parseCommand } from './parse.ts';
import { erasePersonCommand, exportPersonCommand } from './person.ts';
import { platformsCommand } from './platforms.ts';
import { registerPlatformCommand } from './register-platform.ts';
import { revokeCommand } from './revoke.ts';
import { serveCommand } from './serve.ts';
import { cliTexts } from './texts.ts';
import { webServiceCommand } from './web-service.ts';

/**
 * Runs the command line. Resolves to the process's exit code: 0 done, 1 could not be done, 2 was
 * asked wrongly. Results go to standard output; everything said to a person goes to standard error.
 */
export async function run(args: readonly string[], given: Partial<CliIo> = {}): Promise<0 | 1 | 2> {
  const env = given.env ?? process.env;
  const io: CliIo = {
    stdout: given.stdout ?? process.stdout,
    stderr: given.stderr ?? process.stderr,
    env,
    language: given.language ?? languageOf(args, env),
    ended: given.ended ?? signalled,
  };
  const texts = cliTexts[io.language];
  const program = makeCommand('blocmap', texts.description, io)
    .addCommand(serveCommand(io))
    .addCommand(registerPlatformCommand(io))
    .addCommand(platformsCommand(io))
    .addCommand(keysCommand(io))
    .addCommand(parseCommand({ ...io, env: { ...env, LC_ALL: io.language } }))
    .addCommand(importCommand(io))
    .addCommand(exportCommand(io))
    .addCommand(headsCommand(io))
    .addCommand(webServiceCommand(io))
    .addCommand(revokeCommand(io))
    .addCommand(exportPersonCommand(io))
    .addCommand(erasePersonCommand(io));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: CliIo): 0 | 1 | 2 {
  const texts = cliTexts[io.language];
  const say = (message: string): void => void io.stderr.write(`${message}\n`);
  if (error instanceof CommanderError) {
    // The parser's own command has said what was wrong.
    if (error.code.startsWith('blocmap.')) return 1;
    if (error.exitCode === 2) return 2;
    const usage = explainUsage(error, io.language);
    if (usage === null) return error.exitCode === 0 ? 0 : 2;
    say(usage.message);
    say(texts.usageHint('blocmap'));
    return usage.exitCode;
  }
  if (error instanceof CliError) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof ConfigError) {
    say(`${texts.badSettings}\n${error.message}`);
    return 2;
  }
  if (error instanceof DataDirInUseError) {
    say(texts.inUse(error.dataDir, error.pid));
    return 1;
  }
  if (error instanceof MigrationError || error instanceof SchemaTooNewError) {
    say(`${texts.failed} ${error.message}`);
    return 1;
  }
  const { name, message, stack } = describeError(error);
  say(`${texts.failed} ${name}: ${message}\n${stack}`);
  return 1;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first signal asks the tool to end what it has; the second one ends it at once. */
async function signalled(): Promise<void> {
  await Promise.race(Object.keys(SIGNALS).map((signal) => once(process, signal)));
  for (const [signal, code] of Object.entries(SIGNALS))
    process.on(signal, () => process.exit(code));
}
