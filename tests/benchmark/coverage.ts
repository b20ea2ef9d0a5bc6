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
import type { Measurement } from './parse.ts';

const ROUNDS = 15;
const WARM_UP = 3;

export async function benchmarkCoverage(): Promise<Measurement[]> {
  const certifications = shippedCertifications();
  const [certification] = certifications;
  if (certification === undefined) throw new Error('expected a certification to be shipped');
  const tool = await startTestTool({ certifications, checkAnswers: false });
  try {
    const { tags, token } = await fillSchool(tool, certification);
    const count = tags.length;
    const pure = await median(() => computeCoverage(certification, tags).tagged.size);
    const aggregate = await median(() => aggregateInSql(tool));
    const cold = await median((round) => page(tool, token, round));
    const warm = await median(() => page(tool, token, 0));
    const beside = (value: number) => ({ 'one aggregate in SQL': value / aggregate });
    const figure = (name: string, value: number): Measurement => ({
      name: `${name}, ${count} tags`,
      unit: 'ms',
      value,
      ratios: beside(value),
    });
    return [
      figure('coverage, calculation alone', pure),
      figure('department page after a change', cold),
      figure('department page, nothing changed', warm),
    ];
  } finally {
    await tool.close();
  }
}

/** The whole answer over HTTP; with a round other than 0 one course has changed since the last. */
async function page(tool: TestTool, token: string, round: number): Promise<number> {
  if (round > 0) {
    await tool.context.store.transact((writer) =>
      writer.execute(sql`update course set revision = revision + 1 where course_id = '1'`),
    );
  }
  const reply = await fetch(`${tool.url}${API_BASE}/department`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (reply.status !== 200) throw new Error(`expected a page, got ${reply.status}`);
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

/** Milliseconds. */
async function median(work: (round: number) => number | Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 1; round <= WARM_UP + ROUNDS; round += 1) {
    const start = performance.now();
    const result = await work(round);
    if (result === 0) throw new Error('expected the work to find something, it found nothing');
    if (round > WARM_UP) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
