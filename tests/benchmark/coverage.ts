/**
 * What a department's page costs with a large school's data: 36 000 tags in 60 courses. The
 * calculation by itself, the page as the server answers it, and beside both the least that any
 * server would do: the same counts by one aggregate in the database.
 */
import { sql } from 'drizzle-orm';
import { computeCoverage } from '@blocmap/shared/coverage';
import { API_BASE } from '@blocmap/shared/protocol';
import { shippedCertifications } from '@blocmap/shared/rncp';
import { startTestTool, type TestTool } from '@blocmap/lti-server/testing/index';
import { fillSchool } from './coverage/fill-school.ts';
import { countOneByOne } from './coverage/one-by-one.ts';
import { alternate, measurement, timed, type Measurement } from './measure/index.ts';

const ROUNDS = { warmUp: 3, kept: 9 };

export async function benchmarkCoverage(): Promise<Measurement[]> {
  const certifications = shippedCertifications();
  const [certification] = certifications;
  if (certification === undefined) throw new Error('Expected a certification to be shipped.');
  const tool = await startTestTool({ certifications, checkAnswers: false });
  try {
    const { tags, token } = await fillSchool(tool, certification);
    const pure = timed(() => computeCoverage(certification, tags).tagged.size);
    const oneByOne = timed(() => countOneByOne(certification, tags));
    const aggregate = timed(() => aggregateInSql(tool));
    const change = { measure: () => changeOneCourse(tool) };
    const changedPage = timed(() => page(tool, token));
    const samePage = timed(() => page(tool, token));
    await alternate([pure, oneByOne, aggregate, change, changedPage, samePage], ROUNDS);

    const ms = (time: number): number => time;
    const inSql = { 'one aggregate in SQL': aggregate.median(ms) };
    const of = (what: string): string => `${what}, ${tags.length} tags`;
    return [
      measurement(of('coverage, calculation alone'), 'ms', pure.median(ms), {
        'looking at every tag for each target': oneByOne.median(ms),
        ...inSql,
      }),
      measurement(of('department page after a change'), 'ms', changedPage.median(ms), inSql),
      measurement(of('department page, nothing changed'), 'ms', samePage.median(ms), inSql),
    ];
  } finally {
    await tool.close();
  }
}

async function changeOneCourse(tool: TestTool): Promise<void> {
  await tool.context.store.transact((writer) =>
    writer.execute(sql`update course set revision = revision + 1 where course_id = '1'`),
  );
}

/** The whole answer over HTTP. */
async function page(tool: TestTool, token: string): Promise<number> {
  const reply = await fetch(`${tool.url}${API_BASE}/department`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (reply.status !== 200) throw new Error(`Expected a page, got HTTP ${reply.status}.`);
  return (await reply.arrayBuffer()).byteLength;
}

async function aggregateInSql(tool: TestTool): Promise<number> {
  const result: unknown = await tool.context.store.read((reader) =>
    reader.execute(sql`
      select tag.course_id, target, nature, count(distinct tag.module_key)
      from tag join activity using (platform_id, course_id, module_key)
      where tag.platform_id = ${tool.platformId} and state <> 'proposed' and not gone
      group by tag.course_id, target, nature`),
  );
  return (result as { rows: unknown[] }).rows.length;
}
