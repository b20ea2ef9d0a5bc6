/** `blocmap import FILE…`: what saving would change, and the saving itself. */
import type { Command } from 'commander';
import { loadShippedCertifications } from '../certifications/shipped.ts';
import { readCertificationFiles, type ReadingResult } from '../certifications/reading/index.ts';
import { operatorStanding, previewOf, saveCertifications } from '../features/import/index.ts';
import { makeCommand } from './command.ts';
import { importTexts } from './import-texts.ts';
import { withFiles, type InputIo } from './input-files.ts';
import { inputTexts } from './input-texts.ts';
import { CliError, writeJson } from './io.ts';
import { OPERATOR } from './operator.ts';
import { cliTexts } from './texts.ts';
import { readingOptions, requireCodes, withWanted, type WantedOptions } from './wanted.ts';
import { choosePlatform, withStore } from './with-store.ts';

interface Options extends WantedOptions {
  readonly platform?: string;
  readonly save?: true;
  readonly dryRun?: true;
  readonly acceptDoubts?: true;
  readonly by?: string;
}

export function importCommand(io: InputIo): Command {
  const texts = importTexts[io.language];
  const command = makeCommand('import', texts.description, io)
    .argument('<files...>', inputTexts[io.language].files)
    .option('--platform <platform>', cliTexts[io.language].platform)
    .option('--dry-run', texts.dryRun)
    .option('--save', texts.save)
    .option('--accept-doubts', texts.acceptDoubts)
    .option('--by <user>', texts.by);
  return withWanted(command, io).action(async (files: string[], options: Options) => {
    if (options.save === true && options.dryRun === true) throw new CliError(texts.both, 2);
    const result = await withFiles(files, io, async (sources) => {
      const { finish, ...reading } = readingOptions(options, io);
      const read = await readCertificationFiles(sources, reading);
      finish();
      requireCodes(options, new Set(read.certifications.map(({ code }) => code)));
      return read;
    });
    if (options.save === true) await save(result, options, io);
    else await compare(result, options, io);
  });
}

async function compare(result: ReadingResult, options: Options, io: InputIo): Promise<void> {
  const texts = importTexts[io.language];
  const certifications = loadShippedCertifications();
  const previews = await withStore(io, ({ store }) =>
    store.read(async (reader) => {
      const platformId = await choosePlatform(reader, options.platform, io);
      const found = [];
      for (const one of result.certifications) {
        const current = await certifications.current(reader, platformId, one.code);
        const beside = { current, becomesCurrent: true };
        found.push(previewOf(one, [], { beside, locale: io.language }));
      }
      return found;
    }),
  );
  for (const { summary } of previews) {
    const state = texts[`state-${summary.state}`];
    io.stderr.write(`${texts.line(summary.code, summary.title, state, summary.doubts.open)}\n`);
  }
  io.stderr.write(`${texts.nothingSaved}\n`);
  writeJson(
    io,
    previews.map(({ summary, comparison }) => ({ ...summary, comparison })),
  );
}

async function save(result: ReadingResult, options: Options, io: InputIo): Promise<void> {
  const texts = importTexts[io.language];
  const doubtful = result.certifications.filter(({ warnings }) => warnings.length > 0);
  if (doubtful.length > 0 && options.acceptDoubts !== true) {
    throw new CliError(texts.doubts(doubtful.map(({ code }) => code).join(', ')), 1);
  }
  const saved = await withStore(io, ({ store, now }) =>
    store.transact(async (transactor) => {
      const platformId = await choosePlatform(transactor, options.platform, io);
      const list = result.certifications.map((certification) => ({
        certification,
        corrections: [],
      }));
      return saveCertifications(transactor, loadShippedCertifications(), list, {
        platformId,
        actorId: options.by ?? OPERATOR,
        standing: operatorStanding,
        format: result.format,
        now: now(),
      });
    }),
  );
  io.stderr.write(`${texts.saved(saved.filter(({ outcome }) => outcome !== 'already').length)}\n`);
  writeJson(io, saved);
}
