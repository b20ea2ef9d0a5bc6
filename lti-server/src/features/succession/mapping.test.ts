import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash } from '@blocmap/shared/certification';
import { ErrorBody, Succession, SuccessionChoices } from '@blocmap/shared/protocol';
import { makeSuccessor, openSuccessionStage, type SuccessionStage } from '../../testing/index.ts';

const OLD = 'RNCP99001';
const NEW = 'RNCP99002';
const PATH = `/certifications/${OLD}/succession/${NEW}`;

let stage: SuccessionStage;
beforeAll(async () => {
  stage = await openSuccessionStage();
  await stage.reset();
});
afterAll(() => stage.tool.close());

const entryOf = ({ entries }: Succession, from: string) =>
  entries.find((entry) => entry.from === `${OLD}${from}`);

test('candidates are what the register names, held or not, and then all others', async () => {
  const reply = await stage.ask('GET', `/certifications/${OLD}/succession`, 'colleague');
  const choices = SuccessionChoices.parse(reply.json);
  expect(choices.candidates).toEqual([
    expect.objectContaining({
      code: NEW,
      sources: ['named-next', 'names-previous'],
      mapping: null,
      held: expect.objectContaining({ code: NEW }) as unknown,
    }),
    { code: 'RNCP1', held: null, sources: ['named-next'], mapping: null },
  ]);
  expect(choices.others.map((one) => one.code)).toEqual(['RNCP99003']);
});

test('a fresh proposal has both texts, a reason for each, and the impact', async () => {
  const seen = await stage.view();
  expect(seen.revision).toBe(0);
  expect(entryOf(seen, 'BC01.1')).toMatchObject({ to: [`${NEW}BC01.1`], kind: 'exact' });
  expect(entryOf(seen, 'BC01.2')).toMatchObject({
    to: [`${NEW}BC01.2`],
    kind: 'near',
    confirmed: false,
    reason: { words: expect.arrayContaining(['maintenance']) as unknown },
  });
  expect(entryOf(seen, 'BC03.2')).toMatchObject({ to: [], kind: 'none' });
  expect(seen.counts.waiting).toBe(seen.entries.filter((entry) => !entry.confirmed).length);
  expect(seen.impact.totals).toMatchObject({ courses: 2, tags: 5, grades: 0 });
  expect(seen.from.blocks[0]?.competences[0]?.text).toContain('Analyser');
  expect(seen.to.code).toBe(NEW);
});

test('courses are named to those who may carry over in them, and to nobody else', async () => {
  const named = async (who: 'teacher' | 'colleague' | 'head' | 'administrator') =>
    (await stage.view(who)).courses.map((course) => course.courseId).toSorted();
  expect(await named('teacher')).toEqual(['2']);
  expect(await named('colleague')).toEqual(['3']);
  expect(await named('head')).toEqual(['2']);
  expect(await named('administrator')).toEqual(['2', '3']);
  expect((await stage.view('stranger')).impact.totals.courses).toBe(0);
});

test('corrections are kept in order, and those made on an older state are refused', async () => {
  const { revision, versions } = await stage.view();
  const put = () =>
    stage.ask('PUT', PATH, 'colleague', {
      revision,
      versions,
      corrections: [
        { kind: 'confirm', from: `${OLD}BC01.2` },
        { kind: 'set', from: `${OLD}BC03.2`, to: [`${NEW}BC03.1`, `${NEW}BC03.3`] },
      ],
    });
  const saved = Succession.parse((await put()).json);
  expect(saved.revision).toBe(1);
  expect(entryOf(saved, 'BC01.2')).toMatchObject({ kind: 'near', confirmed: true });
  expect(entryOf(saved, 'BC03.2')).toMatchObject({
    kind: 'manual',
    to: [`${NEW}BC03.1`, `${NEW}BC03.3`],
  });
  const late = await put();
  expect([late.status, ErrorBody.parse(late.json).error.message]).toEqual([
    409,
    expect.stringContaining('Actualisez'),
  ]);
  expect((await stage.view('teacher')).revision).toBe(1);
});

test('two who correct the same proposal at once: one is saved, the others are told', async () => {
  const { revision, versions } = await stage.view();
  const body = { revision, versions, corrections: [{ kind: 'reopen', from: `${OLD}BC01.2` }] };
  const replies = await Promise.all(
    [1, 2, 3, 4].map(() => stage.ask('PUT', PATH, 'teacher', body)),
  );
  expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
});

test('one wrong correction saves none', async () => {
  const { revision } = await stage.view();
  const reply = await stage.correct([
    { kind: 'confirm', from: `${OLD}BC01.2` },
    { kind: 'confirm', from: `${OLD}BC09` },
  ]);
  expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('corrections.1')]);
  expect((await stage.view()).revision).toBe(revision);
});

test('a certification replaces neither itself nor what is not held', async () => {
  const codes = [`${OLD}/succession/${OLD}`, `${OLD}/succession/RNCP1`, `RNCP1/succession/${OLD}`];
  const replies = await Promise.all(
    codes.map((path) => stage.ask('GET', `/certifications/${path}`, 'teacher')),
  );
  expect(replies.map((one) => one.status)).toEqual([400, 404, 404]);
});

test('a new version is proposed again, with what people decided about the same texts', async () => {
  await stage.correct([{ kind: 'confirm', from: `${OLD}BC01.2` }]);
  const renewed = makeSuccessor();
  const negotiate = renewed.blocks[2]?.competences[0];
  if (negotiate === undefined) throw new Error('expected a competence');
  negotiate.text = 'Négocier en langue étrangère';
  await stage.store(renewed, contentHash(renewed));
  const seen = await stage.view();
  expect([seen.renewed, seen.revision > 0]).toEqual([true, true]);
  expect(entryOf(seen, 'BC01.2')).toMatchObject({ kind: 'near', confirmed: true });
  // Decided for a text that is another one now.
  expect(entryOf(seen, 'BC03.2')).toMatchObject({ kind: 'none', confirmed: false });
  expect((await stage.correct([{ kind: 'confirm', from: `${OLD}BC03.1` }])).status).toBe(200);
  expect((await stage.view()).renewed).toBe(false);
});
