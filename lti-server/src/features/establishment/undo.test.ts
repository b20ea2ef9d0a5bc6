import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ErrorBody, LayerResponse } from '@blocmap/shared/protocol';
import {
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

const everything = [
  coefficient('BC01', 3),
  codes('BC01.1', 'C1.1'),
  wording('BC01.2', 'Lire'),
  subCompetence('BC01.3', 'Une partie'),
  pathway('T1', 'P2'),
];

test('takes the whole change back, and can itself be taken back', async () => {
  const before = await stage.layer();
  const made = await stage.changed(everything);
  const undone = LayerResponse.parse((await stage.undo(made.entry?.undoId ?? '')).json);
  expect(undone.layer).toEqual({ ...before, revision: 2 });
  expect(undone.entry?.isUndo).toBe(true);
  const again = LayerResponse.parse((await stage.undo(undone.entry?.undoId ?? '')).json);
  expect(again.layer).toEqual({ ...made.layer, revision: 3 });
});

test('leaves alone what others have changed beside it', async () => {
  const { entry } = await stage.changed([coefficient('BC01', 3), subCompetence('BC01.1', 'Une')]);
  await stage.changed([coefficient('BC02', 2), subCompetence('BC01.1', 'Deux')], 'administrator');
  const { layer } = LayerResponse.parse((await stage.undo(entry?.undoId ?? '')).json);
  expect(layer.blocks.map(({ weight }) => weight.value.kind)).toEqual([
    'unknown',
    'coefficient',
    'unknown',
  ]);
  const [first] = layer.blocks[0]?.competences ?? [];
  expect(first?.subCompetences.map(({ text }) => text)).toEqual(['Deux']);
});

test.each([
  [coefficient('BC01', 3), coefficient('BC01', 4)],
  [codes('BC01.1', 'C1'), codes('BC01.1', 'C1', 'C2')],
  [wording('BC01.1', 'Un'), wording('BC01.1', 'Deux')],
  [pathway('T1', 'P1'), pathway('t 1', 'P3')],
])('is refused where %j was touched since', async (first, second) => {
  const { entry } = await stage.changed([first]);
  const { layer } = await stage.changed([second], 'administrator');
  const reply = await stage.undo(entry?.undoId ?? '');
  expect(reply.status).toBe(409);
  expect(ErrorBody.parse(reply.json).error.message).toContain('modifié depuis');
  expect(await stage.layer()).toEqual(layer);
});

test('a code that another competence has been given since stays with it', async () => {
  await stage.changed([codes('BC01.1', 'C1')]);
  const { entry } = await stage.changed([codes('BC01.1')]);
  await stage.changed([codes('BC02.1', 'C1')]);
  expect((await stage.undo(entry?.undoId ?? '')).status).toBe(409);
});

test('twice is refused, and so is what never was', async () => {
  const { entry } = await stage.changed([coefficient('BC01', 3)]);
  expect((await stage.undo(entry?.undoId ?? '')).status).toBe(200);
  expect((await stage.undo(entry?.undoId ?? '')).status).toBe(409);
  expect((await stage.undo('unknown')).status).toBe(404);
  const { entry: pending } = await stage.changed([coefficient('BC01', 5)]);
  expect((await stage.undo(pending?.undoId ?? '', 'stranger')).status).toBe(404);
});
