/** Gradebook columns follow the tags and the activity that they are of. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GradeSheet, ScoreResponse } from '@blocmap/shared/protocol';
import type { LineItem } from '../../../lti/port.ts';
import { lineItem, outbox, score } from '../../../store/index.ts';
import {
  makeLaunch,
  refusal,
  scanBody,
  startTestTool,
  type TestTool,
} from '../../../testing/index.ts';

const BLOCK = 'RNCP99001BC01';
const OTHER = 'RNCP99001BC02';

let tool: TestTool;
let teacher: string;
let courseId: string;
let lineItemsUrl: string;
let tests = 0;

beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

beforeEach(async () => {
  tests += 1;
  courseId = `c${tests}`;
  lineItemsUrl = `https://moodle.example/mod/lti/services.php/${courseId}/lineitems`;
  tool.lti.fail = null;
  const launch = makeLaunch({
    platformId: tool.platformId,
    course: { id: courseId, title: 'Maintenance', label: null },
    membershipsUrl: null,
  });
  const ags = { ...launch.ags, scopes: launch.ags?.scopes ?? [], lineItemsUrl, lineItemUrl: null };
  teacher = await tool.launch({ ...launch, ags });
  await tool.launch({ ...launch, ags, userId: 's1', roles: ['student'] });
  await scan('Diagnostic');
  await tag(BLOCK, 'certificative');
  tool.lti.calls.length = 0;
});

async function scan(title: string, cmids: readonly number[] = [11]): Promise<void> {
  const body = scanBody(cmids);
  const activities = body.activities.map((one) => ({ ...one, title }));
  await tool.api('PUT', `/courses/${courseId}/activities`, {
    token: teacher,
    body: { ...body, activities },
  });
}
async function tag(target: string, nature: string | null, moduleKey = 'cm:11'): Promise<void> {
  const reply = await tool.api('POST', `/courses/${courseId}/tags`, {
    token: teacher,
    body: { changes: [{ moduleKey, target, nature }] },
  });
  expect(reply.status).toBe(200);
}
async function grade(block = BLOCK, moduleKey = 'cm:11'): Promise<string> {
  const reply = await tool.api('POST', `/courses/${courseId}/activities/${moduleKey}/scores`, {
    token: teacher,
    body: { userId: 's1', block, score: 12 },
  });
  return ScoreResponse.parse(reply.json).score.state;
}
/** A column without a grade: somebody has deleted the grade and nothing of it is left here. */
async function emptyColumn(): Promise<void> {
  await grade();
  tool.lti.scores.length = 0;
  await tool.context.store.write((writer) =>
    writer.delete(score).where(eq(score.courseId, courseId)),
  );
}
const columns = (): LineItem[] => tool.lti.lineItems.get(lineItemsUrl) ?? [];
async function follow(): Promise<void> {
  await tool.services.grading.queueOverlooked();
  await tool.services.grading.deliverDue();
}
const known = () =>
  tool.context.store.read((reader) =>
    reader.select().from(lineItem).where(eq(lineItem.courseId, courseId)),
  );
const changes = () => tool.lti.calls.filter((name) => name.endsWith('LineItem'));

describe('a column', () => {
  test('is made by the first score, not by the tag', async () => {
    await follow();
    expect(columns()).toEqual([]);
    expect(await grade()).toBe('sent');
    expect(columns()).toMatchObject([{ label: 'Diagnostic – BC01', tag: BLOCK }]);
  });

  test('is renamed with its activity, once', async () => {
    await grade();
    await scan('Diagnostic n° 2');
    await follow();
    expect(columns()).toMatchObject([
      { label: 'Diagnostic n° 2 – BC01', tag: BLOCK, scoreMaximum: 20 },
    ]);
    tool.lti.calls.length = 0;
    await follow();
    expect(changes()).toEqual([]);
  });

  test('that came with a link keeps the name that its platform gives it', async () => {
    await tag(BLOCK, 'certificative', 'link:7');
    const item = {
      id: `${lineItemsUrl}/99/lineitem?type_id=1`,
      label: 'Carte des blocs',
      scoreMaximum: 20,
      tag: BLOCK,
      resourceId: null,
      resourceLinkId: '7',
    };
    tool.lti.lineItems.set(lineItemsUrl, [item]);
    await grade(BLOCK, 'link:7');
    await tag(BLOCK, null, 'link:7');
    await follow();
    expect(columns()).toEqual([item]);
  });

  test('goes with the tag where nobody has a grade in it', async () => {
    await emptyColumn();
    await tag(BLOCK, null);
    await follow();
    expect(columns()).toEqual([]);
    expect(await known()).toEqual([]);
  });

  test('goes with the activity where nobody has a grade in it', async () => {
    await emptyColumn();
    await scan('Autre', [12]);
    await follow();
    expect(columns()).toEqual([]);
  });

  test('stays where somebody has a grade in it, and is historical on the sheet', async () => {
    await grade();
    await tag(OTHER, 'taught');
    await tag(BLOCK, null);
    await follow();
    expect(columns()).toHaveLength(1);
    expect((await known())[0]?.historicalSince).not.toBeNull();
    const reply = await tool.api('GET', `/courses/${courseId}/activities/cm:11/scores`, {
      token: teacher,
    });
    expect(GradeSheet.parse(reply.json).blocks).toMatchObject([
      { code: OTHER, historical: false },
      { code: BLOCK, historical: true },
    ]);
    await tag(BLOCK, 'taught');
    await follow();
    expect((await known())[0]?.historicalSince).toBeNull();
  });

  test('stays where the platform does not say whether it holds grades', async () => {
    await emptyColumn();
    tool.lti.fail = (name) => (name === 'listResults' ? refusal(403, 'forbidden') : null);
    await tag(BLOCK, null);
    await follow();
    expect(columns()).toHaveLength(1);
  });

  test('is renamed later where the platform is down, and made anew where it was deleted', async () => {
    await grade();
    await scan('Nouveau');
    tool.lti.fail = () => refusal(503, 'refused', true);
    await follow();
    expect(columns()[0]?.label).toBe('Diagnostic – BC01');
    tool.lti.fail = null;
    tool.advance(60_000);
    await follow();
    expect(columns()[0]?.label).toBe('Nouveau – BC01');
    tool.lti.lineItems.set(lineItemsUrl, []);
    await scan('Encore');
    await follow();
    expect(await known()).toEqual([]);
    expect(await grade()).toBe('sent');
    expect(columns()).toMatchObject([{ label: 'Encore – BC01' }]);
  });

  test('that may not be renamed is asked for rarely', async () => {
    await grade();
    await scan('Interdit');
    tool.lti.fail = (name) => (name === 'replaceLineItem' ? refusal(403, 'forbidden') : null);
    await follow();
    const entries = await tool.context.store.read((reader) =>
      reader.select().from(outbox).where(eq(outbox.courseId, courseId)),
    );
    expect(entries).toMatchObject([{ userId: '', problem: 'forbidden', leasedBy: null }]);
    tool.lti.calls.length = 0;
    tool.advance(60 * 60_000);
    await follow();
    expect(changes()).toEqual([]);
  });
});
