import { asc, eq } from 'drizzle-orm';
import type { Command } from 'commander';
import { setHead } from '../features/administration/index.ts';
import { ToolError } from '../http/index.ts';
import { course, headAssignment, type Transactor } from '../store/index.ts';
import { makeCommand } from './command.ts';
import { CliError, writeJson, type CliIo } from './io.ts';
import { OPERATOR } from './operator.ts';
import { cliTexts } from './texts.ts';
import { choosePlatform, withStore } from './with-store.ts';

interface Options {
  readonly platform?: string;
}

export function headsCommand(io: CliIo): Command {
  const texts = cliTexts[io.language];
  const heads = makeCommand('heads', texts.heads, io);
  const one = (name: string, description: string): Command =>
    makeCommand(name, description, io).option('--platform <platform>', texts.platform);
  heads.addCommand(
    one('add', texts.headsAdd)
      .argument('<user>', texts.userId)
      .argument('<courses...>', texts.courseIds)
      .action((user: string, courses: string[], options: Options) =>
        change(io, user, options, (held) => [...held, ...courses]),
      ),
  );
  heads.addCommand(
    one('remove', texts.headsRemove)
      .argument('<user>', texts.userId)
      .argument('[courses...]', texts.courseIds)
      .action((user: string, courses: string[], options: Options) =>
        change(io, user, options, (held) =>
          courses.length === 0 ? [] : held.filter((courseId) => !courses.includes(courseId)),
        ),
      ),
  );
  heads.addCommand(
    one('list', texts.headsList).action((options: Options) =>
      withStore(io, async ({ store }) => {
        const list = await store.transact(async (transactor) =>
          readHeads(transactor, await choosePlatform(transactor, options.platform, io)),
        );
        writeJson(io, list);
      }),
    ),
  );
  return heads;
}

async function change(
  io: CliIo,
  userId: string,
  options: Options,
  next: (held: readonly string[]) => string[],
): Promise<void> {
  await withStore(io, async ({ store, now }) => {
    const list = await store.transact(async (transactor) => {
      const platformId = await choosePlatform(transactor, options.platform, io);
      const heads = await readHeads(transactor, platformId);
      const wanted = next(heads.find((head) => head.userId === userId)?.courseIds ?? []);
      await setHead(transactor, { platformId, userId }, wanted, {
        actorId: OPERATOR,
        now: now(),
      }).catch((error: unknown) => refuse(transactor, platformId, wanted, error, io));
      return readHeads(transactor, platformId);
    });
    writeJson(io, list);
  });
}

async function refuse(
  transactor: Transactor,
  platformId: string,
  wanted: readonly string[],
  error: unknown,
  { language }: CliIo,
): Promise<never> {
  if (!(error instanceof ToolError)) throw error;
  const rows = await transactor
    .select({ courseId: course.courseId })
    .from(course)
    .where(eq(course.platformId, platformId));
  const known = new Set(rows.map((row) => row.courseId));
  const unknown = wanted.filter((courseId) => !known.has(courseId));
  throw new CliError(cliTexts[language].coursesUnknown(unknown.join(', ')), 1);
}

interface Head {
  readonly userId: string;
  readonly courseIds: readonly string[];
}

async function readHeads(transactor: Transactor, platformId: string): Promise<Head[]> {
  const rows = await transactor
    .select({ userId: headAssignment.userId, courseId: headAssignment.courseId })
    .from(headAssignment)
    .where(eq(headAssignment.platformId, platformId))
    .orderBy(asc(headAssignment.userId), asc(headAssignment.courseId));
  const byUser = new Map<string, string[]>();
  for (const { userId, courseId } of rows) {
    byUser.set(userId, [...(byUser.get(userId) ?? []), courseId]);
  }
  return [...byUser].map(([userId, courseIds]) => ({ userId, courseIds }));
}
