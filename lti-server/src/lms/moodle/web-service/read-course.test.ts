import { describe, expect, test } from 'vitest';
import type { SiteCall } from '../../web-service.ts';
import { readCourse } from './read-course.ts';

const TOKEN = 'ab12'.repeat(8);

function moodle(answer: unknown, status = 200) {
  const asked: { address: string; body: string }[] = [];
  const call: SiteCall = async (address, { body }) => {
    asked.push({ address, body });
    return { status, text: typeof answer === 'string' ? answer : JSON.stringify(answer) };
  };
  const site = { issuer: 'https://moodle.example/lms/', token: TOKEN, call };
  return { asked, read: (courseId = '2') => readCourse(site, courseId) };
}

const activity = (id: number, name: string, over: object = {}) => ({
  id,
  instance: id + 100,
  name,
  modname: 'quiz',
  visible: 1,
  visibleoncoursepage: 1,
  uservisible: true,
  availability: null,
  ...over,
});
const section = (name: string, modules: readonly object[], over: object = {}) => ({
  id: 1,
  name,
  visible: 1,
  uservisible: true,
  component: null,
  itemid: null,
  modules,
  ...over,
});

describe('the activities of a Moodle course', () => {
  test('are asked of the platform’s own address, the token in the body', async () => {
    const { asked, read } = moodle([]);
    await read();
    expect(asked.map((one) => one.address)).toEqual([
      'https://moodle.example/lms/webservice/rest/server.php',
    ]);
    const sent = new URLSearchParams(asked[0]?.body);
    expect(sent.get('wstoken')).toBe(TOKEN);
    expect(sent.get('wsfunction')).toBe('core_course_get_contents');
    expect(sent.get('courseid')).toBe('2');
  });

  test('carry names as a page shows them, and places as a page counts them', async () => {
    const { read } = moodle([
      section('G&eacute;n&#233;ral &amp; co', [activity(1, 'R&amp;D  <b>1</b>')]),
      section('S1', [
        activity(2, 'A'),
        activity(3, 'Sous-section', { modname: 'subsection', instance: 9 }),
        activity(4, 'B'),
      ]),
      section('S2', [activity(5, 'C')]),
      section('Dedans', [activity(6, 'D')], { component: 'mod_subsection', itemid: 9 }),
    ]);
    const { complete, activities } = await read();
    expect(complete).toBe(true);
    expect(
      activities.map((one) => [one.moduleKey, one.title, one.sectionPosition, one.position]),
    ).toEqual([
      ['cm:1', 'R&D 1', 0, 0],
      ['cm:2', 'A', 1, 0],
      ['cm:4', 'B', 1, 1],
      ['cm:6', 'D', 2, 0],
      ['cm:5', 'C', 3, 0],
    ]);
    expect(activities[0]?.sectionTitle).toBe('G&eacute;néral & co');
  });

  test('are hidden where they, or the section around them, are', async () => {
    const { read } = moodle([
      section('S1', [
        activity(1, 'A', { visible: 0 }),
        activity(2, 'B', { visibleoncoursepage: 0 }),
        activity(3, 'C'),
      ]),
      section('S2', [activity(4, 'D')], { visible: 0 }),
    ]);
    const { activities } = await read();
    expect(activities.map((one) => one.hidden)).toEqual([true, true, false, true]);
  });

  test('name the link behind an external tool', async () => {
    const { read } = moodle([section('S', [activity(1, 'A', { modname: 'lti', instance: 7 })])]);
    expect((await read()).activities[0]?.resourceLinkId).toBe('7');
  });

  test.each([
    ['is told no conditions', section('S', [activity(1, 'A', { availability: undefined })])],
    ['may not look into a section', section('S', [], { uservisible: false })],
  ])('are not all there are where the account %s', async (_, one) => {
    const { read } = moodle([one]);
    expect((await read()).complete).toBe(false);
  });
});

describe('a Moodle that does not tell', () => {
  test.each([
    ['invalidtoken', 'token'],
    ['accessexception', 'access'],
    ['errorcoursecontextnotvalid', 'course-access'],
    ['invalidrecord', 'course-unknown'],
    ['sitemaintenance', 'maintenance'],
    ['wsaccessusersuspended', 'account'],
    ['somethingnew', 'refused'],
  ])('%s is %s', async (errorcode, problem) => {
    const { read } = moodle({ exception: 'moodle_exception', errorcode, message: TOKEN });
    await expect(read()).rejects.toMatchObject({ problem, errorCode: errorcode });
  });

  test.each([
    [301, '', 'redirected'],
    [403, '', 'disabled'],
    [404, '<html>', 'malformed'],
    [502, 'Bad gateway', 'unreachable'],
    [503, '', 'maintenance'],
    [200, '<!DOCTYPE html>', 'malformed'],
    [200, '{"sections":[]}', 'malformed'],
    [200, '[{"name":"S","modules":[{"id":"1 or 1=1","name":"A","modname":"quiz"}]}]', 'malformed'],
    [200, '[{"name":"S","modules":[{"id":1,"name":"A","modname":"<script>"}]}]', 'malformed'],
  ])('status %i with %s is %s', async (status, answer, problem) => {
    const { read } = moodle(answer, status);
    await expect(read()).rejects.toMatchObject({ problem });
  });

  test('is never quoted: neither token nor message is in the error', async () => {
    const { read } = moodle({ exception: 'x', errorcode: `"${TOKEN}"`, message: TOKEN });
    const error: unknown = await read().catch((caught: unknown) => caught);
    expect(String(error)).toContain('refused');
    expect(String(error)).not.toContain(TOKEN);
  });

  test('is not asked about a course whose id cannot be one of Moodle’s', async () => {
    const { asked, read } = moodle([]);
    await expect(read('2&wsfunction=x')).rejects.toMatchObject({ problem: 'course-unknown' });
    expect(asked).toEqual([]);
  });
});
