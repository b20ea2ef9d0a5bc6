import { Command, InvalidArgumentError, type CommanderError } from 'commander';
import type { Locale } from '../ui/define-texts.ts';
import { CliError, type CliIo } from './io.ts';
import { cliTexts } from './texts.ts';

/** A command whose help and mistakes speak the reader's language. */
export function makeCommand(name: string, description: string, io: CliIo): Command {
  const texts = cliTexts[io.language];
  const headings: Record<string, string> = {
    'Usage:': texts.usage,
    'Options:': texts.options,
    'Commands:': texts.commands,
    'Arguments:': texts.arguments,
  };
  return new Command(name)
    .description(description)
    .option('--lang <lang>', texts.lang, readLanguage)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .allowExcessArguments(false)
    .configureHelp({ styleTitle: (title) => headings[title] ?? title })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Said in the reader's language by whoever catches.
      outputError: () => undefined,
    })
    .exitOverride();
}

function readLanguage(text: string): Locale {
  if (text === 'fr' || text === 'en') return text;
  throw new InvalidArgumentError('');
}

/** What a person typed wrongly, in words; null where it was only help that ended the command. */
export function explainUsage(error: CommanderError, language: Locale): CliError | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  const texts = cliTexts[language];
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const words: Record<string, string> = {
    'commander.missingArgument': texts.missingArgument,
    'commander.excessArguments': texts.excessArguments,
    'commander.unknownOption': texts.unknownOption(quoted),
    'commander.unknownCommand': texts.unknownCommand(quoted),
    'commander.optionMissingArgument': texts.badOption(quoted),
    'commander.invalidArgument': texts.badOption(quoted),
    'commander.missingMandatoryOptionValue': texts.badOption(quoted),
  };
  return new CliError(words[error.code] ?? error.message, 2);
}
