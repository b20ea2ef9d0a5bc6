import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Certification } from '@blocmap/shared/certification';
import { sql } from 'drizzle-orm';
import { establishmentLayer } from '../../store/index.ts';
import { makeCertification } from '../../testing/index.ts';
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

const TEXTS = [
  'Analyser le fonctionnement d’un système automatisé de production',
  'Organiser une intervention de maintenance préventive',
  'Consigner une installation électrique avant travaux',
];

let stage: LayerStage;
beforeAll(async () => {
  stage = await openLayerStage();
});
afterAll(() => stage.tool.close());
beforeEach(() => stage.reset());

/** The first block's competences, in this order. */
function versionOf(texts: readonly string[], title = 'Préparation'): Certification {
  const made = makeCertification(CODE);
  const [first] = made.blocks;
  if (first === undefined) throw new Error('expected a block');
  first.title = title;
  first.competences = texts.map((text, at) => ({
    id: `${first.code}.${at + 1}`,
    text,
    group: null,
    aliases: [],
  }));
  return made;
}
const firstOf = async () => (await stage.layer()).blocks[0]?.competences ?? [];

test('what was said of a text goes with it to its new id, and stays where nothing changed', async () => {
  await stage.makeCurrent(versionOf(TEXTS));
  await stage.changed([
    coefficient('BC01', 3),
    codes('BC01.1', 'C1.1'),
    wording('BC01.3', 'Consigner'),
    subCompetence('BC01.3', 'Poser les cadenas'),
    pathway('T1', 'P1'),
  ]);
  await stage.makeCurrent(versionOf(TEXTS.toReversed()));
  const [first, , third] = await firstOf();
  expect(first).toMatchObject({
    text: TEXTS[2],
    wording: 'Consigner',
    subCompetences: [{ text: 'Poser les cadenas' }],
  });
  expect(third).toMatchObject({ text: TEXTS[0], aliases: [{ value: 'C1.1' }] });
  const layer = await stage.layer();
  expect(layer).toMatchObject({ revision: 1, toCheck: [], setAside: [] });
  expect(layer.blocks[0]?.weight.origin).toBe('establishment');
  expect(layer.classes).toHaveLength(1);
});

test('what no longer applies is listed until somebody takes it away', async () => {
  await stage.makeCurrent(versionOf(TEXTS));
  await stage.changed([wording('BC01.3', 'Consigner'), codes('BC01.1', 'C1.1')]);
  await stage.makeCurrent(versionOf(TEXTS.slice(0, 2)));
  const gone = {
    what: 'wording',
    id: `${CODE}BC01.3`,
    value: 'Consigner',
    reason: 'gone',
  };
  expect((await stage.layer()).setAside).toEqual([gone]);
  // It outlives changes that have nothing to do with it.
  const { layer } = await stage.changed([coefficient('BC02', 2)]);
  expect(layer.setAside).toEqual([gone]);
  const settled = await stage.change([], 'head', { settled: [gone] });
  expect(settled.json).toMatchObject({ layer: { setAside: [] }, entry: { settled: 1 } });
  const { undoId } = (await stage.journal()).entries[0] ?? { undoId: '' };
  expect((await stage.undo(undoId)).json).toMatchObject({ layer: { setAside: [gone] } });
});

test('what was said of a text that was reworded is to be checked, and changing it checks it', async () => {
  await stage.makeCurrent(versionOf(TEXTS));
  await stage.changed([wording('BC01.2', 'Organiser')]);
  await stage.makeCurrent(
    versionOf([TEXTS[0] ?? '', `${TEXTS[1]} et sa planification`, TEXTS[2] ?? '']),
  );
  expect((await stage.layer()).toCheck).toMatchObject([
    { what: 'wording', value: 'Organiser', to: `${CODE}BC01.2` },
  ]);
  const { layer } = await stage.changed([wording('BC01.2', 'Organiser et planifier')]);
  expect(layer.toCheck).toEqual([]);
});

test('the old version made current again finds all as it was', async () => {
  await stage.makeCurrent(versionOf(TEXTS));
  const { layer } = await stage.changed([wording('BC01.3', 'Consigner')]);
  await stage.makeCurrent(versionOf(TEXTS.slice(0, 2)));
  expect((await stage.layer()).setAside).toHaveLength(1);
  await stage.makeCurrent(versionOf(TEXTS));
  expect(await stage.layer()).toEqual(layer);
});

test('a version that is held no more costs nothing that still has its place', async () => {
  await stage.makeCurrent(versionOf(TEXTS));
  await stage.changed([
    coefficient('BC01', 3),
    wording('BC01.1', 'Analyser'),
    subCompetence('BC01.2', 'Une'),
    codes('BC01.3', 'C3'),
    pathway('T1', 'P1'),
  ]);
  await stage.tool.context.store.transact((transactor) =>
    transactor.update(establishmentLayer).set({
      layer: sql`jsonb_set(${establishmentLayer.layer}, '{version}', '"gone"')`,
    }),
  );
  await stage.makeCurrent(versionOf(TEXTS.slice(0, 2), 'Autre titre'));
  const layer = await stage.layer();
  expect(layer.blocks[0]?.competences[0]?.wording).toBe('Analyser');
  expect(layer.blocks[0]?.competences[1]?.subCompetences).toEqual([
    { id: `${CODE}BC01.2-a`, text: 'Une' },
  ]);
  expect(layer.toCheck.map(({ what }) => what)).toEqual(['weight', 'wording', 'sub-competence']);
  expect(layer.setAside).toMatchObject([{ what: 'alias', value: 'C3', reason: 'gone' }]);
  expect(layer.classes).toHaveLength(1);
});
