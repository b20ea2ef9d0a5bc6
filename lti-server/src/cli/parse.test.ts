import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { Certification } from '@blocmap/shared/certification';
import { CommanderError } from 'commander';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerXml } from '../testing/index.ts';
import { explainUsage } from './command.ts';
import { CliError } from './io.ts';
import { languageOf } from './language.ts';
import { MAX_STDIN_BYTES } from './input-files.ts';
import { parseCommand } from './parse.ts';

const fiche = path.join(
  import.meta.dirname,
  '../../../shared/src/rncp/fixtures/RNCP35698-fiche.txt',
);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'blocmap-parse-'));
});

async function run(args: string[], { stdin = '', env = {} }: RunOptions = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const language = languageOf(args, env);
  const ended = () => Promise.resolve();
  const io = { stdout, stderr, stdin: Readable.from([stdin]), env, language, ended };
  let exitCode = 0;
  let refusal = '';
  try {
    await parseCommand(io).parseAsync(args, { from: 'user' });
  } catch (error) {
    const said = error instanceof CommanderError ? explainUsage(error, language) : error;
    if (said !== null && !(said instanceof CliError)) throw error;
    exitCode = said?.exitCode ?? 0;
    refusal = said?.message ?? '';
  }
  return { exitCode, out: textOf(stdout), err: `${textOf(stderr)}${refusal}` };
}
interface RunOptions {
  stdin?: string | Uint8Array;
  env?: NodeJS.ProcessEnv;
}

function textOf(stream: PassThrough): string {
  const bytes: unknown = stream.read();
  return bytes instanceof Buffer ? bytes.toString('utf8') : '';
}

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('blocmap parse', () => {
  test('writes the certification as JSON, alone on standard output', async () => {
    const { exitCode, out, err } = await run([fiche]);
    expect(exitCode).toBe(0);
    const certification = Certification.parse(JSON.parse(out));
    expect(certification.code).toBe('RNCP35698');
    expect(certification.blocks).toHaveLength(15);
    expect(certification.blocks[0]?.evaluation[0]).toMatchObject({ pathway: 'P1', form: 'ccf' });
    expect(err).toMatch(
      /^\d+ points à vérifier\u00A0: voyez «\u00A0warnings\u00A0» dans le JSON\.\n$/,
    );
  });

  test('reads standard input for "-", and speaks English where asked', async () => {
    const stdin = await readFile(fiche);
    const { exitCode, out, err } = await run(['--lang', 'en', '-'], { stdin });
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ code: 'RNCP35698' });
    expect(err).toContain('points to check');
    const byEnvironment = await run(['-'], { stdin, env: { LANG: 'en_GB.UTF-8' } });
    expect(byEnvironment.err).toBe(err);
  });

  test('several certifications are an array, of which some can be asked for', async () => {
    const file = await fileWith('export.xml', registerXml(['RNCP1', 'RNCP2', 'RNCP3']));
    const all: unknown = JSON.parse((await run([file])).out);
    expect(all).toMatchObject([{ code: 'RNCP1' }, { code: 'RNCP2' }, { code: 'RNCP3' }]);
    const two = await run([file, '--code', 'rncp1', '--code', 'RNCP3']);
    expect(JSON.parse(two.out)).toMatchObject([{ code: 'RNCP1' }, { code: 'RNCP3' }]);
    const one = await run([file, '--title', 'cértification RNCP2']);
    expect(JSON.parse(one.out)).toMatchObject({ code: 'RNCP2' });
    const none = await run([file, '--code', 'RNCP9']);
    expect([none.exitCode, none.out]).toEqual([1, '']);
    expect(none.err).toContain('Aucun des référentiels demandés');
  });

  test('a file that does not exist', async () => {
    const file = path.join(folder, 'absent.txt');
    const { exitCode, out, err } = await run([file]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toBe(`${file}\u00A0: ce fichier n’existe pas. Vérifiez le chemin.`);
  });

  test.each([
    ['binary.pdf', Buffer.from('%PDF-1.7\n\xff\xfe', 'latin1'), 'PDF'],
    ['latin1.txt', Buffer.from('Compétences', 'latin1'), 'UTF-8'],
    ['large.txt', Buffer.alloc(MAX_STDIN_BYTES + 1, 'a'), 'bien plus gros'],
    ['empty.txt', Buffer.alloc(0), 'il n’y a rien'],
    ['other.txt', Buffer.from('Lorem ipsum dolor sit amet.'), 'francecompetences.fr'],
    ['zeros.txt', Buffer.alloc(100), 'binaire'],
    ['cut.xml', registerXml(['RNCP1']).slice(0, -9), 's’arrête avant'],
    ['none.zip', zipSync({ 'a.txt': Buffer.from('a') }), 'n’en contient pas'],
  ])('%s: says what was expected and what to do', async (name, content, words) => {
    const file = await fileWith(name, content);
    const { exitCode, out, err } = await run([file]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err.startsWith(`${file}\u00A0: `)).toBe(true);
    expect(err).toContain(words);
    expect(err.trimEnd()).not.toContain('\n');
  });

  test('a folder', async () => {
    const { exitCode, err } = await run([folder]);
    expect(exitCode).toBe(1);
    expect(err).toContain('c’est un dossier');
  });

  test('a truncated fiche names the line where it stops', async () => {
    const whole = await readFile(fiche, 'utf8');
    const file = await fileWith('cut.txt', whole.split('\n').slice(0, 200).join('\n'));
    const { exitCode, err } = await run([file]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/jusqu’au bout\. \(ligne \d+\)$/);
  });

  test('an endless standard input is cut', async () => {
    const { exitCode, err } = await run(['-'], { stdin: new Uint8Array(MAX_STDIN_BYTES + 1) });
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^entrée standard\u00A0: Le fichier est bien plus gros/);
  });

  test.each([[[]], [['--code', 'x', 'a']], [['--nope', 'a']], [['--lang', 'de', 'a']]])(
    'wrong usage %j',
    async (args) => {
      const { exitCode, out, err } = await run(args);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).not.toBe('');
    },
  );

  test('help is no error', async () => {
    const { exitCode, out } = await run(['--help']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Lit des référentiels');
    expect(out).toContain('--lang');
  });
});
