import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoefficientOverlay } from '../certification/index.ts';
import { RNCP35698 } from '../succession/fixtures/reference.ts';
import { certificationOf } from '../succession/fixtures/certification.ts';
import {
  applyLayer,
  changeLayer,
  emptyLayer,
  type EstablishmentLayer,
  LayerError,
  type LayerWeight,
} from './index.ts';
import { anyChange, after } from './testing/any-change.ts';

const source = 'Arrêté du 9 décembre 2020';
const decree: CoefficientOverlay = {
  certification: 'RNCP35698',
  weights: {
    RNCP35698BC01: { kind: 'coefficient', value: 1.5, source },
    RNCP35698BC14: { kind: 'points-above-10', source },
    RNCP35698BC03: { kind: 'unknown' },
  },
};
const empty = emptyLayer('RNCP35698');
const coefficient = (value: number): LayerWeight => ({
  kind: 'coefficient',
  value,
  source: 'Conseil pédagogique',
});

function weighted(weights: EstablishmentLayer['weights']) {
  const view = applyLayer(RNCP35698, { ...empty, weights }, decree);
  const weightOf = (code: string) => view.blocks.find((block) => block.code === code)?.weight;
  return { view, weightOf };
}

describe('applyLayer', () => {
  test('the establishment’s weight counts before the decree’s, and that before unknown', () => {
    const { view, weightOf } = weighted({ RNCP35698BC01: coefficient(3) });
    expect(weightOf('RNCP35698BC01')).toEqual({ value: coefficient(3), origin: 'establishment' });
    expect(weightOf('RNCP35698BC14')).toEqual({
      value: { kind: 'points-above-10', source },
      origin: 'decree',
    });
    expect(weightOf('RNCP35698BC03')).toEqual({ value: { kind: 'unknown' }, origin: null });
    expect(weightOf('RNCP35698BC02')).toEqual({ value: { kind: 'unknown' }, origin: null });
    expect(view.weights.weights['RNCP35698BC01']).toEqual(coefficient(3));
  });

  test('says where the establishment contradicts a decree, and only there', () => {
    const { view } = weighted({
      RNCP35698BC01: coefficient(3),
      RNCP35698BC03: coefficient(2),
      RNCP35698BC14: coefficient(1),
    });
    expect(view.warnings.map(({ block }) => block)).toEqual(['RNCP35698BC01', 'RNCP35698BC14']);
    expect(view.warnings[0]).toMatchObject({
      code: 'contradicts-decree',
      decree: { value: 1.5 },
      establishment: { value: 3 },
    });
  });

  test('the same value from another source is no contradiction', () => {
    expect(weighted({ RNCP35698BC01: coefficient(1.5) }).view.warnings).toEqual([]);
  });

  test('local words, codes and sub-competences stand beside the official text', () => {
    const layer: EstablishmentLayer = {
      ...empty,
      wordings: { 'RNCP35698BC03.2': 'Savoir lire la chaîne d’énergie' },
      aliases: { 'RNCP35698BC03.2': ['C1.1'] },
      subCompetences: [{ id: 'RNCP35698BC03.2-a', text: 'Pneumatique' }],
    };
    const competence = applyLayer(RNCP35698, layer).blocks[2]?.competences[1];
    expect(competence).toEqual({
      id: 'RNCP35698BC03.2',
      text: { value: "Identifier et caractériser la chaîne d'énergie", origin: 'official' },
      wording: { value: 'Savoir lire la chaîne d’énergie', origin: 'establishment' },
      aliases: [{ value: 'C1.1', origin: 'establishment' }],
      subCompetences: [
        { value: { id: 'RNCP35698BC03.2-a', text: 'Pneumatique' }, origin: 'establishment' },
      ],
    });
  });

  test('what does not fit is refused, never half applied', () => {
    const other = certificationOf('RNCP1', []);
    expect(() => applyLayer(other, empty)).toThrow(LayerError);
    expect(() => applyLayer(RNCP35698, empty, { ...decree, certification: 'RNCP1' })).toThrow(
      LayerError,
    );
    expect(() => applyLayer(RNCP35698, { ...empty, wordings: { 'RNCP35698BC03.9': 'x' } })).toThrow(
      'RNCP35698BC03.9',
    );
  });

  test('never changes the official text, whatever is laid over it', () => {
    const before = JSON.stringify(RNCP35698);
    const official = RNCP35698.blocks.map(({ code, title, competences }) => [
      code,
      title,
      competences.map(({ id, text }) => [id, text]),
    ]);
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const layer = changes.reduce(after(RNCP35698), empty);
        const view = applyLayer(RNCP35698, layer, decree);
        expect(
          view.blocks.map(({ code, title, competences }) => [
            code,
            title.value,
            competences.map(({ id, text }) => [id, text.value]),
          ]),
        ).toEqual(official);
      }),
    );
    expect(JSON.stringify(RNCP35698)).toBe(before);
  });

  test('changing the layer afterwards changes no view', () => {
    const view = applyLayer(RNCP35698, empty);
    const copy = structuredClone(view);
    changeLayer(
      empty,
      { kind: 'setWording', competence: 'RNCP35698BC01.1', text: 'Autre' },
      RNCP35698,
    );
    expect(view).toEqual(copy);
  });
});
