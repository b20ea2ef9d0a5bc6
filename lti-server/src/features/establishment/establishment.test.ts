import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CourseOverview, ErrorBody } from '@blocmap/shared/protocol';
import {
  CODE,
  codes,
  coefficient,
  openLayerStage,
  pathway,
  subCompetence,
  wording,
  type LayerStage,
} from '../../testing/layer-stage.ts';

let stage: LayerStage;
beforeAll(async () => {
  stage = await openLayerStage();
});
afterAll(() => stage.tool.close());
beforeEach(() => stage.reset());

const codeOf = (json: unknown): string => ErrorBody.parse(json).error.code;

describe('a layer', () => {
  test('is empty at first: no weight is guessed', async () => {
    const layer = await stage.layer();
    expect(layer.revision).toBe(0);
    expect(layer.blocks.map(({ weight }) => weight)).toEqual(
      Array.from({ length: 3 }, () => ({ value: { kind: 'unknown' }, origin: null })),
    );
    expect(layer.classes).toEqual([]);
  });

  test('shows what was laid over the fiche with its source, beside the official text', async () => {
    await stage.changed([
      coefficient('BC01', 3),
      codes('BC01.1', 'C1.1'),
      wording('BC01.1', 'Lire le plan de la chaîne'),
      subCompetence('BC01.1', 'Lire une nomenclature'),
      pathway('TMSPC1', 'P1'),
    ]);
    const { blocks, classes, revision } = await stage.layer('teacher');
    expect(revision).toBe(1);
    expect(blocks[0]).toMatchObject({
      weight: { value: { kind: 'coefficient', value: 3 }, origin: 'establishment' },
      decree: { kind: 'unknown' },
      contradictsDecree: false,
    });
    expect(blocks[0]?.competences[0]).toEqual({
      id: `${CODE}BC01.1`,
      text: 'Compétence 1.1',
      wording: 'Lire le plan de la chaîne',
      aliases: [{ value: 'C1.1', origin: 'establishment' }],
      subCompetences: [{ id: `${CODE}BC01.1-a`, text: 'Lire une nomenclature' }],
    });
    expect(classes).toEqual([{ name: 'TMSPC1', year: 2026, pathway: 'P1' }]);
  });

  test('is the platform’s own', async () => {
    await stage.changed([coefficient('BC01', 3)]);
    expect((await stage.layer('stranger')).revision).toBe(0);
  });

  test('reaches the course page, whose copies are then out of date', async () => {
    const ask = (etag?: string) =>
      stage.tool.api('GET', '/courses/2', {
        token: stage.tokens.student,
        ...(etag === undefined ? {} : { headers: { 'if-none-match': etag } }),
      });
    const etag = (await ask()).headers.get('etag') ?? '';
    expect((await ask(etag)).status).toBe(304);
    await stage.changed([
      coefficient('BC01', 2.5),
      codes('BC01.1', 'C1.1', 'C1.1b'),
      wording('BC01.1', 'Lire'),
    ]);
    const [block] = CourseOverview.parse((await ask(etag)).json).certification.blocks;
    expect(block?.weight).toMatchObject({ value: { value: 2.5 }, origin: 'establishment' });
    expect(block?.competences[0]).toMatchObject({
      text: 'Compétence 1.1',
      wording: 'Lire',
      aliases: ['C1.1', 'C1.1b'],
    });
  });
});

describe('who may change what', () => {
  test('a teacher changes the pathways of classes and nothing else', async () => {
    expect((await stage.layer('colleague')).may).toEqual({ change: false, changeClasses: true });
    expect((await stage.change([pathway('T1', 'P3')], 'colleague')).status).toBe(200);
    for (const change of [
      coefficient('BC01', 3),
      codes('BC01.1', 'C1'),
      wording('BC01.1', 'x'),
      subCompetence('BC01.1', 'x'),
    ]) {
      const reply = await stage.change([pathway('T2', 'P1'), change], 'colleague');
      expect(reply.status).toBe(403);
      expect(ErrorBody.parse(reply.json).error.message).toContain('Seul un responsable');
    }
    expect((await stage.layer()).classes.map(({ name }) => name)).toEqual(['T1']);
  });

  test('an administrator changes all of it', async () => {
    const { layer } = await stage.changed([coefficient('BC02', 1)], 'administrator');
    expect(layer.may).toEqual({ change: true, changeClasses: true });
  });

  test('a teacher cannot undo what only a head may do', async () => {
    const { entry } = await stage.changed([coefficient('BC01', 3)]);
    expect((await stage.undo(entry?.undoId ?? '', 'teacher')).status).toBe(403);
  });
});

describe('changes', () => {
  test('are made all or not at all, and the refused one is named', async () => {
    const reply = await stage.change([
      coefficient('BC01', 3),
      codes('BC01.1', 'C1'),
      codes('BC01.2', 'c 1'),
    ]);
    expect(reply.status).toBe(400);
    const { error } = ErrorBody.parse(reply.json);
    expect(error.message).toBe(
      `Une autre compétence porte déjà ce code. Choisissez-en un autre. (c 1, ${CODE}BC01.1) Rien n’a été enregistré.`,
    );
    expect(error.details?.[0]?.path).toBe('body.changes.2');
    expect((await stage.layer()).revision).toBe(0);
    expect((await stage.journal()).entries).toEqual([]);
  });

  test('on a state that is no longer there are refused', async () => {
    await stage.changed([coefficient('BC01', 3)]);
    const stale = await stage.change([coefficient('BC01', 4)], 'head', { revision: 0 });
    expect([stale.status, codeOf(stale.json)]).toEqual([409, 'conflict']);
    const other = await stage.change([coefficient('BC01', 4)], 'head', { version: '0'.repeat(64) });
    expect(other.status).toBe(409);
    expect((await stage.layer()).revision).toBe(1);
  });

  test('that change nothing leave no trace', async () => {
    await stage.changed([coefficient('BC01', 3)]);
    expect((await stage.changed([coefficient('BC01', 3)])).entry).toBeNull();
    expect((await stage.layer()).revision).toBe(1);
  });

  test('made by many at once on one state: one is taken, the others are told', async () => {
    const { revision, version } = await stage.layer();
    const replies = await Promise.all(
      [1, 2, 3, 4].map((value) =>
        stage.change([coefficient('BC01', value)], 'head', { revision, version }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409,
    ]);
    expect((await stage.layer()).revision).toBe(1);
    expect((await stage.journal()).entries).toHaveLength(1);
  });
});

test('the journal says who changed what when; names are for heads and administrators', async () => {
  await stage.changed([coefficient('BC01', 3)]);
  await stage.changed([pathway('T1', 'P1')], 'teacher');
  const [latest, first] = (await stage.journal()).entries;
  expect(latest).toMatchObject({
    userId: 'teacher-1',
    mine: false,
    isUndo: false,
    changes: [pathway('T1', 'P1')],
    inverse: [{ kind: 'removeClass', name: 'T1', year: 2026 }],
  });
  expect(first).toMatchObject({ userId: 'head-1', mine: true });
  const seen = (await stage.journal('teacher')).entries;
  expect(seen.map(({ userId, mine }) => [userId, mine])).toEqual([
    ['teacher-1', true],
    [null, false],
  ]);
  expect((await stage.journal('stranger')).entries).toEqual([]);
});
