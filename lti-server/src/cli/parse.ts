/** `blocmap parse FILE…`: what the tool reads in files, as JSON, for people and for scripts. */
import type { Command } from 'commander';
import { passCertifications } from '../certifications/reading/index.ts';
import { makeCommand } from './command.ts';
import { withFiles, type InputIo } from './input-files.ts';
import { inputTexts } from './input-texts.ts';
import { JsonList } from './json-list.ts';
import { parseTexts } from './parse-texts.ts';
import { readingOptions, requireCodes, withWanted, type WantedOptions } from './wanted.ts';

export type ParseIo = InputIo;

/**
 * The command; standard output gets JSON and nothing else: one certification as an object, several
 * as an array, written as they are read. How many doubts there are goes to standard error.
 *
 * Running it throws a `CliError` of exit code 1 for files that cannot be read or are none it knows.
 */
export function parseCommand(io: ParseIo): Command {
  const texts = parseTexts[io.language];
  const command = makeCommand('parse', texts.description, io).argument(
    '<files...>',
    inputTexts[io.language].files,
  );
  return withWanted(command, io).action((files: string[], options: WantedOptions) =>
    withFiles(files, io, async (sources) => {
      const { finish, ...reading } = readingOptions(options, io);
      const list = new JsonList(io.stdout);
      const came = new Set<string>();
      let doubts = 0;
      await passCertifications(sources, reading, (certification) => {
        came.add(certification.code);
        doubts += certification.warnings.length;
        list.add(certification);
      });
      finish();
      list.end();
      requireCodes(options, came);
      const several = doubts === 1 ? texts.one : texts.several(doubts);
      io.stderr.write(`${doubts === 0 ? texts.clean : several}\n`);
    }),
  );
}
