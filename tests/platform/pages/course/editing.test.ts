import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlatform, type Platform, type Visitor } from '../../index.ts';

let platform: Platform;
let teacher: Visitor;
let student: Visitor;
let sesskey: string;
const keyOf = async (visitor: Visitor) =>
  /"sesskey":"(\w+)"/.exec((await visitor.get('/my/courses.php')).html)?.[1] ?? '';
beforeAll(async () => {
  platform = await startPlatform();
  teacher = await platform.signIn('bernard.lefevre');
  student = await platform.signIn('emma.rousseau');
  sesskey = await keyOf(teacher);
});
afterAll(() => platform.close());

const edit = (action: string, id: number | string, fields: Record<string, string> = {}) =>
  teacher.post('/course/edit.php', { sesskey, action, id: String(id), ...fields });
const named = (name: string) => {
  const found = platform.activities(2).find((module) => module.name === name);
  if (!found) throw new Error(`no activity ${name}`);
  return found;
};
const QUIZ = 'Quiz réseaux industriels';

describe('editing a course', () => {
  it('hides and shows an activity', async () => {
    const { id } = named(QUIZ);
    await edit('cmHide', id);
    expect(named(QUIZ).visible).toBe(false);
    const fragment = await teacher.get(`/course/fragment.php?cmid=${id}`);
    expect(fragment.html).toMatch(/^<li class="activity .*hiddenactivity/);
    await edit('cmShow', id);
    expect(named(QUIZ).visible).toBe(true);
  });

  it('hides a section with what is in it', async () => {
    const { sectionId } = named(QUIZ);
    await edit('sectionHide', sectionId);
    expect((await student.get('/course/view.php?id=2')).html).not.toContain(QUIZ);
    await edit('sectionShow', sectionId);
    expect((await student.get('/course/view.php?id=2')).html).toContain(QUIZ);
  });

  it('renames, and the gradebook follows', async () => {
    const { id } = named(QUIZ);
    await edit('cmRename', id, { value: '  Quiz <bus> & réseaux  ' });
    expect(named('Quiz <bus> & réseaux').id).toBe(id);
    expect(platform.lineItems(2).find(({ cmid }) => cmid === id)?.label).toBe(
      'Quiz <bus> & réseaux',
    );
    expect((await teacher.get('/course/view.php?id=2')).html).toContain(
      'Quiz &lt;bus> &amp; réseaux',
    );
    expect((await edit('cmRename', id, { value: ' ' })).status).toBe(400);
    await edit('cmRename', id, { value: QUIZ });
  });

  it('moves within the course, not out of it', async () => {
    const { id, sectionId } = named(QUIZ);
    const target = named('TP5 – Ronde compresseur');
    await edit('cmMove', id, { section: String(target.sectionId), before: String(target.id) });
    expect(named(QUIZ).sectionId).toBe(target.sectionId);
    const page = await teacher.get(`/course/section.php?id=${target.sectionId}`);
    const main = page.html.slice(page.html.indexOf('id="region-main"'));
    expect(main.indexOf(QUIZ)).toBeLessThan(main.indexOf('TP5'));
    const foreign = platform.activities(3)[0]?.sectionId ?? 0;
    expect((await edit('cmMove', id, { section: String(foreign), before: '' })).status).toBe(400);
    await edit('cmMove', id, { section: String(sectionId), before: '' });
  });

  it('duplicates with a column of its own, adds and deletes', async () => {
    const original = named(QUIZ);
    const copy = JSON.parse((await edit('cmDuplicate', original.id)).html) as { cmid: number };
    expect(named(`${QUIZ} (copie)`).id).toBe(copy.cmid);
    expect(platform.lineItems(2).filter(({ cmid }) => cmid === copy.cmid)).toHaveLength(1);
    await edit('cmDelete', copy.cmid);
    expect(platform.activities(2).some(({ id }) => id === copy.cmid)).toBe(false);
    expect(platform.lineItems(2).some(({ cmid }) => cmid === copy.cmid)).toBe(false);
    const added = await edit('cmAdd', original.sectionId, { type: 'assign', name: 'Nouveau TP' });
    expect(JSON.parse(added.html)).toEqual({ cmid: named('Nouveau TP').id });
    expect((await edit('cmAdd', original.sectionId, { type: 'lti', name: 'x' })).status).toBe(400);
    expect((await edit('cmAdd', original.sectionId, { type: 'assign', name: '' })).status).toBe(
      400,
    );
  });

  it('deletes a subsection with its activities', async () => {
    const before = platform.activities(2).length;
    await edit('cmDelete', named('Analyses d’huile').id);
    expect(platform.activities(2)).toHaveLength(before - 3);
  });

  it.each([
    ['toString', '1'],
    ['cmHide', '9999'],
    ['cmHide', 'x'],
    ['sectionHide', '9999'],
  ])('refuses %s of %s', async (action, id) => {
    expect((await edit(action, id)).status).toBe(400);
  });

  it('is for those who may, with their sesskey', async () => {
    const { id } = named(QUIZ);
    const foreign = { action: 'cmHide', id: String(id), sesskey: await keyOf(student) };
    expect((await student.post('/course/edit.php', foreign)).status).toBe(403);
    const forged = { action: 'cmHide', id: String(id), sesskey: 'forged' };
    expect((await teacher.post('/course/edit.php', forged)).status).toBe(403);
    expect((await student.get(`/course/fragment.php?cmid=${id}`)).status).toBe(403);
    expect(named(QUIZ).visible).toBe(true);
  });

  it('lets a student mark as done, and nobody else', async () => {
    const id = String(named(QUIZ).id);
    const own = { id, done: '1', sesskey: await keyOf(student) };
    const button = await student.post('/course/completion.php', own);
    expect(button.html).toContain('data-toggletype="manual:undo"');
    expect(named(QUIZ).completedBy).toEqual([6]);
    expect((await teacher.post('/course/completion.php', { id, done: '1', sesskey })).status).toBe(
      403,
    );
  });
});
