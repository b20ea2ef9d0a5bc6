import { asc } from 'drizzle-orm';
import type { Command } from 'commander';
import type { PlatformStatus } from '@blocmap/shared/protocol';
import { writeJournal } from '../features/journal/index.ts';
import { readStatus } from '../features/platforms/index.ts';
import { allowDeployment, forgetPending } from '../lti/index.ts';
import { platform, type Reader, type Transactor } from '../store/index.ts';
import { makeCommand } from './command.ts';
import { CliError, writeJson, type CliIo } from './io.ts';
import { OPERATOR } from './operator.ts';
import { platformTexts } from './platform-texts.ts';
import { cliTexts } from './texts.ts';
import { withPort } from './with-port.ts';
import { choosePlatform, withStore } from './with-store.ts';

interface Options {
  readonly platform?: string;
}

/** `blocmap platforms list|check|allow|refuse`: how platforms and the tool get on. */
export function platformsCommand(io: CliIo): Command {
  const texts = platformTexts[io.language];
  const one = (name: string, description: string): Command =>
    makeCommand(name, description, io).option(
      '--platform <platform>',
      cliTexts[io.language].platform,
    );
  const decision = (name: 'allow' | 'refuse'): Command =>
    one(name, texts[name])
      .argument('<deployment>', texts.deployment)
      .action((deploymentId: string, options: Options) => decide(io, name, deploymentId, options));
  return makeCommand('platforms', texts.platforms, io)
    .addCommand(
      makeCommand('list', texts.list, io).action(() =>
        withStore(io, async ({ store }) => writeJson(io, await store.read(readAll))),
      ),
    )
    .addCommand(one('check', texts.check).action((options: Options) => check(io, options)))
    .addCommand(decision('allow'))
    .addCommand(decision('refuse'));
}

async function readAll(
  reader: Reader,
): Promise<({ readonly platformId: string } & PlatformStatus)[]> {
  const rows = await reader
    .select({ platformId: platform.platformId })
    .from(platform)
    .orderBy(asc(platform.issuer), asc(platform.createdAt));
  const all = [];
  for (const { platformId } of rows) {
    const status = await readStatus(reader, platformId);
    if (status !== null) all.push({ platformId, ...status });
  }
  return all;
}

async function check(io: CliIo, options: Options): Promise<void> {
  await withPort(io, async (port, { store }) => {
    const platformId = await store.read((reader) => choosePlatform(reader, options.platform, io));
    const result = await port.checkPlatform(platformId);
    writeJson(io, { platformId, ...result });
    const well = result?.keys.problem === null && result.tokens.every((one) => !one.problem);
    if (!well) throw new CliError(platformTexts[io.language].notWell, 1);
  });
}

/** Unlike in the administration, any deployment may be allowed: whoever hosts the tool knows it. */
async function decide(
  io: CliIo,
  decision: 'allow' | 'refuse',
  deploymentId: string,
  options: Options,
): Promise<void> {
  const texts = platformTexts[io.language];
  if (deploymentId === '' || deploymentId.length > 255) throw new CliError(texts.badDeployment, 2);
  const status = await withStore(io, ({ store, now }) =>
    store.transact(async (transactor: Transactor) => {
      const platformId = await choosePlatform(transactor, options.platform, io);
      const key = { platformId, deploymentId };
      const changed =
        decision === 'allow'
          ? await allowDeployment(transactor, key, 'approved', now())
          : await forgetPending(transactor, key);
      if (!changed) throw new CliError(texts[`${decision}-nothing`](deploymentId), 1);
      await writeJournal(transactor, {
        platformId,
        courseId: null,
        actorId: OPERATOR,
        action: decision === 'allow' ? 'deployment.allowed' : 'deployment.refused',
        detail: { deploymentId },
        at: now(),
      });
      return readStatus(transactor, platformId);
    }),
  );
  writeJson(io, status);
}
