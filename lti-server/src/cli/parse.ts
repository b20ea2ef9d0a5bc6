/** `blocmap parse FILE`: what the tool reads in a fiche, as JSON, for people and for scripts. */
import type { Readable, Writable } from 'node:stream';
import { FicheParseError, ficheErrorTexts } from '@blocmap/shared/rncp';
import { Command, CommanderError, Option } from 'commander';
import type { Locale } from '../ui/define-texts.ts';
import { readCertifications } from './parse-format.ts';
import { InputError, MAX_INPUT_BYTES, readInput } from './parse-input.ts';
import { parseTexts } from './parse-texts.ts';

export interface CommandIo {
  stdout: Writable;
  stderr: Writable;
  /** Read for the file name `-`; the process's own by default. */
  stdin?: Readable;
  /** Where `LC_ALL`, `LC_MESSAGES` and `LANG` stand; the process's own by default. */
  env?: NodeJS.ProcessEnv;
}

const UNREADABLE = 1;
const USAGE = 2;

/**
 * The command; standard output gets JSON and nothing else: one certification as an object, several
 * as an array.
 *
 * Running it throws a `CommanderError` whose `exitCode` is the process's: 0 for help, 1 for an input
 * that cannot be read or is no fiche, 2 for wrong usage. Its message is on `stderr` by then.
 */
export function parseCommand(io: CommandIo): Command {
  const language = localeOf(io.env ?? process.env);
  const texts = parseTexts[language];
  const command = new Command('parse');
  return command
    .description(texts.description)
    .argument('<file>', texts.argument)
    .addOption(new Option('--lang <lang>', texts.lang).choices(['fr', 'en']))
    .helpOption('-h, --help', texts.help)
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // Said in the reader's language by `explainUsage`.
      outputError: () => undefined,
    })
    .exitOverride((error) => explainUsage(error, language, io))
    .action(async (file: string, options: { lang?: Locale }) => {
      await parse(file, options.lang ?? language, io);
    });
}

async function parse(file: string, language: Locale, io: CommandIo): Promise<void> {
  const texts = parseTexts[language];
  try {
    const certifications = readCertifications(await readInput(file, io.stdin ?? process.stdin));
    const [only] = certifications;
    const result = certifications.length === 1 ? only : certifications;
    io.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    const doubts = certifications.reduce((sum, { warnings }) => sum + warnings.length, 0);
    const summary = doubts === 1 ? texts.one : texts.several(doubts);
    io.stderr.write(`${doubts === 0 ? texts.clean : summary}\n`);
  } catch (error) {
    const explanation = explain(error, file, language);
    io.stderr.write(`${explanation}\n`);
    throw new CommanderError(UNREADABLE, 'blocmap.parse', explanation);
  }
}

/** @throws the error itself where it is neither of the two that an input can cause */
function explain(error: unknown, file: string, language: Locale): string {
  const texts = parseTexts[language];
  const name = file === '-' ? texts.standardInput : file;
  if (error instanceof FicheParseError) {
    const place = error.line === null ? '' : ` ${texts.atLine(error.line)}`;
    return texts.refused(name, `${ficheErrorTexts[language][error.reason]}${place}`);
  }
  if (!(error instanceof InputError)) throw error;
  if (error.problem === 'unreadable') return texts.unreadable(name, error.message);
  if (error.problem === 'tooLarge') {
    const unit = language === 'fr' ? 'Mo' : 'MB';
    return texts.tooLarge(name, `${MAX_INPUT_BYTES / 1024 / 1024} ${unit}`);
  }
  return texts[error.problem](name);
}

const USAGE_TEXTS = {
  'commander.missingArgument': 'missingArgument',
  'commander.excessArguments': 'excessArguments',
  'commander.unknownOption': 'unknownOption',
  'commander.optionMissingArgument': 'badOption',
  'commander.invalidArgument': 'badOption',
} as const;

function explainUsage(error: CommanderError, language: Locale, io: CommandIo): never {
  if (error.exitCode === 0) throw error;
  const texts = parseTexts[language];
  const known = Object.entries(USAGE_TEXTS).find(([code]) => code === error.code)?.[1];
  const explanation = known === undefined ? error.message : texts[known];
  io.stderr.write(`${explanation}\n${texts.usage}\n`);
  throw new CommanderError(USAGE, error.code, explanation);
}

/** English where the environment asks for it, else French. */
function localeOf(env: NodeJS.ProcessEnv): Locale {
  const wanted = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  return wanted?.toLowerCase().startsWith('en') === true ? 'en' : 'fr';
}
