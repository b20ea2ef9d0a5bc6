import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPlatform, WEB_SERVICE_TOKEN, type Platform } from '../index.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

async function ask(over: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const answer = await fetch(`${platform.url}/webservice/rest/server.php`, {
    method: 'POST',
    body: new URLSearchParams({
      wstoken: WEB_SERVICE_TOKEN,
      wsfunction: 'core_course_get_contents',
      moodlewsrestformat: 'json',
      courseid: '2',
      ...over,
    }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

it('lists the sections of a course with their activities', async () => {
  const sections = (await ask()) as { modules: { id: number }[] }[];
  const ids = sections.flatMap(({ modules }) => modules.map(({ id }) => id));
  expect(ids.toSorted((a, b) => a - b)).toEqual(
    platform
      .activities(2)
      .map(({ id }) => id)
      .toSorted((a, b) => a - b),
  );
});

it.each([
  ['invalidtoken', { wstoken: 'x' }],
  ['accessexception', { wsfunction: 'core_user_get_users' }],
  ['invalidrecord', { courseid: '999' }],
  ['invalidparameter', { courseid: 'two' }],
])('refuses with %s, and status 200', async (errorcode, over) => {
  expect(await ask(over)).toMatchObject({ errorcode });
});
