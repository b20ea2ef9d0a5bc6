import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { pino } from 'pino';
import { WebServiceToken } from '@blocmap/shared/protocol';
import { readConfig } from '../config/config.ts';
import {
  createRefresh,
  createTokenSeal,
  latestCourse,
  removeToken,
  setToken,
  webServiceState,
} from '../features/activities/index.ts';
import { makeCommand } from './command.ts';
import { CliError, writeJson, type CliIo } from './io.ts';
import { webServiceTexts } from './web-service-texts.ts';
import { cliTexts } from './texts.ts';
import { choosePlatform, withStore, type StoreAtWork } from './with-store.ts';

interface Options {
  readonly platform?: string;
}

/** Who did it, in the journal: not a person of the platform. */
const OPERATOR = 'operator';
/** A token in the arguments would stand in the shell's history and in the list of processes. */
const TOKEN_VARIABLE = 'BLOCMAP_WEB_SERVICE_TOKEN';

type Work = (platformId: string, open: StoreAtWork) => Promise<void>;

/** `blocmap web-service set|remove|check`: the school's key to its platform's web services. */
export function webServiceCommand(io: CliIo): Command {
  const texts = webServiceTexts[io.language];
  const command = makeCommand('web-service', texts.description, io);
  const one = (name: string, description: string, work: Work): Command =>
    makeCommand(name, description, io)
      .option('--platform <platform>', cliTexts[io.language].platform)
      .action((options: Options) =>
        withStore(io, async (open) => {
          const platformId = await open.store.read((reader) =>
            choosePlatform(reader, options.platform, io),
          );
          await work(platformId, open);
          writeJson(io, await open.store.read((reader) => webServiceState(reader, platformId)));
        }),
      );
  return command
    .addCommand(
      one('set', texts.set(TOKEN_VARIABLE), (platformId, open) => set(platformId, open, io)),
    )
    .addCommand(one('remove', texts.remove, remove))
    .addCommand(one('check', texts.check, (platformId, open) => check(platformId, open, io)));
}

async function set(platformId: string, open: StoreAtWork, io: CliIo): Promise<void> {
  const texts = webServiceTexts[io.language];
  const inEnvironment = io.env[TOKEN_VARIABLE];
  if (inEnvironment === undefined && process.stdin.isTTY) io.stderr.write(`${texts.paste}\n`);
  const token = WebServiceToken.safeParse({ token: inEnvironment ?? (await text(process.stdin)) });
  if (!token.success) throw new CliError(texts.badToken, 2);
  const tokens = createTokenSeal(readConfig(io.env));
  const by = { platformId, actorId: OPERATOR, now: open.now() };
  await open.store.transact((transactor) => setToken(transactor, tokens, token.data.token, by));
  await check(platformId, open, io);
}

async function remove(platformId: string, { store, now }: StoreAtWork): Promise<void> {
  const by = { platformId, actorId: OPERATOR, now: now() };
  await store.transact((transactor) => removeToken(transactor, by));
}

/** Reads the course that was opened last; says what came of it and what to do. */
async function check(platformId: string, { store, now }: StoreAtWork, io: CliIo): Promise<void> {
  const texts = webServiceTexts[io.language];
  const courseId = await store.read((reader) => latestCourse(reader, platformId));
  if (courseId === null) {
    io.stderr.write(`${texts.noCourse}\n`);
    return;
  }
  const log = pino({ level: 'silent' });
  const refresh = createRefresh({ store, log, now }, createTokenSeal(readConfig(io.env)));
  const done = await refresh({ platformId, courseId }, OPERATOR);
  if (done.outcome === 'failed') throw new CliError(texts[`problem-${done.problem}`], 1);
  io.stderr.write(`${done.outcome === 'read' ? texts.read(courseId) : texts[done.outcome]}\n`);
}
