/** `blocmap parse FILE`: what the tool reads in a fiche, as JSON, for people and for scripts. */
import type { Readable } from 'node:stream';
import { FicheParseError, ficheErrorTexts } from '@blocmap/shared/rncp';
import type { Command } from 'commander';
import type { Locale } from '../ui/define-texts.ts';
import { makeCommand } from './command.ts';
import { CliError, type CliIo, writeJson } from './io.ts';
import { readCertifications } from './parse-format.ts';
import { InputError, MAX_INPUT_BYTES, readInput } from './parse-input.ts';
import { parseTexts } from './parse-texts.ts';

/** What the command works with; standard input is read for the file name `-`. */
export type ParseIo = CliIo & { readonly stdin?: Readable };

/**
 * The command; standard output gets JSON and nothing else: one certification as an object, several
 * as an array. How many doubts there are goes to standard error.
 *
 * Running it throws a `CliError` of exit code 1 for an input that cannot be read or is no fiche.
 */
export function parseCommand(io: ParseIo): Command {
  const texts = parseTexts[io.language];
  return makeCommand('parse', texts.description, io)
    .argument('<file>', texts.argument)
    .action(async (file: string) => parse(file, io));
}

async function parse(file: string, io: ParseIo): Promise<void> {
  const texts = parseTexts[io.language];
  const certifications = await read(file, io);
  const [only] = certifications;
  writeJson(io, certifications.length === 1 ? only : certifications);
  const doubts = certifications.reduce((sum, { warnings }) => sum + warnings.length, 0);
  const several = doubts === 1 ? texts.one : texts.several(doubts);
  io.stderr.write(`${doubts === 0 ? texts.clean : several}\n`);
}

async function read(file: string, io: ParseIo) {
  try {
    return readCertifications(await readInput(file, io.stdin ?? process.stdin));
  } catch (error) {
    throw explained(error, file, io.language);
  }
}

/** The error in the reader's words where the input caused it, else the error itself. */
function explained(error: unknown, file: string, language: Locale): unknown {
  const texts = parseTexts[language];
  const name = file === '-' ? texts.standardInput : file;
  if (error instanceof FicheParseError) {
    const place = error.line === null ? '' : ` ${texts.atLine(error.line)}`;
    const explanation = `${ficheErrorTexts[language][error.reason]}${place}`;
    return new CliError(texts.refused(name, explanation), 1);
  }
  return error instanceof InputError ? new CliError(explainInput(error, name, language), 1) : error;
}

function explainInput(error: InputError, name: string, language: Locale): string {
  const texts = parseTexts[language];
  if (error.problem === 'unreadable') return texts.unreadable(name, error.message);
  if (error.problem === 'tooLarge') return texts.tooLarge(name, MAX_INPUT_BYTES / 1024 / 1024);
  return texts[error.problem](name);
}
