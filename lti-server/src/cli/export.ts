/** `blocmap export --format FORMAT CODE`: a certification as a file. */
import { CertificationCode } from '@blocmap/shared/certification';
import {
  EXPORT_FORMATS,
  exportCertification,
  type Delimiter,
  type ExportedFile,
  type ExportFormat,
} from '@blocmap/shared/interchange';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { publishedAt, type HeldVersion } from '../certifications/index.ts';
import { loadShippedCertifications } from '../certifications/shipped.ts';
import { readConfig } from '../config/config.ts';
import { exportFile } from '../features/catalogue/index.ts';
import { platform, type Reader } from '../store/index.ts';
import { makeCommand } from './command.ts';
import { exportTexts } from './export-texts.ts';
import { CliError, type CliIo } from './io.ts';
import { cliTexts } from './texts.ts';
import { choosePlatform, withStore } from './with-store.ts';
import { writeFileOut } from './write-file-out.ts';

interface Options {
  readonly format: ExportFormat;
  readonly platform?: string;
  readonly version?: string;
  readonly delimiter?: Delimiter;
  readonly baseUrl?: string;
  readonly output?: string;
}

export function exportCommand(io: CliIo): Command {
  const texts = exportTexts[io.language];
  return makeCommand('export', texts.description, io)
    .argument('<code>', texts.code)
    .addOption(
      new Option('--format <format>', texts.format)
        .choices([...EXPORT_FORMATS])
        .makeOptionMandatory(),
    )
    .option('--platform <platform>', cliTexts[io.language].platform)
    .option('--version <hash>', texts.version)
    .option('--delimiter <delimiter>', texts.delimiter, readDelimiter)
    .option('--base-url <url>', texts.baseUrl, readUrl)
    .option('-o, --output <file>', texts.output)
    .action(async (code: string, options: Options) => {
      if (!CertificationCode.safeParse(code).success) throw new CliError(texts.badCode(code), 2);
      const isText = options.format !== 'xlsx';
      if (!isText && options.output === undefined && 'isTTY' in io.stdout && io.stdout.isTTY) {
        throw new CliError(texts.terminal, 2);
      }
      const file = await withStore(io, ({ store }) =>
        store.read((reader) => makeFile(reader, code, options, io)),
      );
      if (options.output === undefined) io.stdout.write(file.content);
      else await writeFileOut(options.output, file.content, io);
    });
}

async function makeFile(
  reader: Reader,
  code: string,
  options: Options,
  io: CliIo,
): Promise<ExportedFile> {
  const certifications = loadShippedCertifications();
  const { format, delimiter } = options;
  const baseUrl = options.baseUrl ?? readConfig(io.env).publicUrl.replace(/\/+$/, '');
  const wish = { format, delimiter, baseUrl, language: io.language };
  if (options.platform === undefined && (await reader.$count(platform)) === 0) {
    const held = chosen(certifications.shipped(code), code, options, io);
    if (held === undefined) throw notHeld(code, certifications.allShipped(), io);
    return exportCertification(held.certification, format, {
      ...wish,
      changedAt: publishedAt(held),
      overlay: certifications.coefficients(code),
    });
  }
  const platformId = await choosePlatform(reader, options.platform, io);
  const current = await certifications.current(reader, platformId, code);
  if (current === undefined) {
    throw notHeld(code, await certifications.list(reader, platformId), io);
  }
  const named =
    options.version === undefined
      ? current
      : await certifications.version(reader, platformId, options.version);
  const held = chosen(named, code, options, io) ?? current;
  return exportFile(certifications, reader, { platformId, held }, wish);
}

/** @throws CliError where a version was asked for and this is none of the code */
function chosen(
  held: HeldVersion | undefined,
  code: string,
  { version }: Options,
  { language }: CliIo,
): HeldVersion | undefined {
  const fits = held?.certification.code === code && (version ?? held.hash) === held.hash;
  if (version !== undefined && !fits) {
    throw new CliError(exportTexts[language].noVersion(code, version), 1);
  }
  return held;
}

function notHeld(code: string, held: readonly HeldVersion[], { language }: CliIo): CliError {
  const known = held.map(({ certification }) => certification.code).join(', ');
  return new CliError(exportTexts[language].notHeld(code, known), 1);
}

function readDelimiter(text: string): Delimiter {
  if (text === ',' || text === ';') return text;
  if (text === 'tab' || text === '\t') return '\t';
  throw new InvalidArgumentError('');
}

function readUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
    return text.replace(/\/+$/, '');
  throw new InvalidArgumentError('');
}
