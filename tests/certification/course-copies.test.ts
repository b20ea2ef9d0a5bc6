/** A copied course says in its launches what it was made from, as Moodle's do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postIdToken, startPlatform, type Platform } from '../platform/index.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let tool: LtiTool;
let clientId: string;
beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startLtiTool()]);
  const { registered } = await tool.registerWith(platform);
  ({ clientId } = registered);
});
afterAll(() => Promise.all([platform.close(), tool.close()]));

const CUSTOM = { context_id_history: '$Context.id.history' };

async function historyOf(courseId: number): Promise<string | undefined> {
  const { cmid } = platform.addLtiActivity({ clientId, courseId, title: 'Carte', custom: CUSTOM });
  await postIdToken(await platform.mintIdToken({ cmid }));
  return tool.launches.at(-1)?.custom['context_id_history'];
}

test('a copy of a copy names both, the nearest first; a course made from nothing names none', async () => {
  const copy = platform.copyCourse(2, 'Copie');
  const again = platform.copyCourse(copy.id, 'Copie de la copie');
  expect(await historyOf(2)).toBe('');
  expect(await historyOf(copy.id)).toBe('2');
  expect(await historyOf(again.id)).toBe(`${copy.id},2`);
});

test('a copy has the same activities under new ids, and none of the grades', () => {
  const copy = platform.copyCourse(2, 'Encore une copie');
  const names = (courseId: number) =>
    platform
      .activities(courseId)
      .map(({ name }) => name)
      .toSorted((a, b) => a.localeCompare(b));
  expect(names(copy.id)).toEqual(names(2));
  const ids = new Set(platform.activities(2).map(({ id }) => id));
  expect(platform.activities(copy.id).filter(({ id }) => ids.has(id))).toEqual([]);
  expect(platform.lineItems(copy.id)).toEqual([]);
});
