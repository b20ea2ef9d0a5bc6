import type { Layer } from '@blocmap/shared/protocol';
import { expect, test } from 'vitest';
import {
  inputOf,
  parseCoefficient,
  readCoefficient,
  type CoefficientInput,
} from './coefficient-input.ts';

type LayerBlock = Layer['blocks'][number];

const block = (weight: LayerBlock['weight']): LayerBlock => ({
  code: 'RNCP1BC03',
  title: 'Préparation',
  family: 'professional',
  weight,
  decree: { kind: 'unknown' },
  contradictsDecree: false,
  competences: [],
});
const nothing = block({ value: { kind: 'unknown' }, origin: null });
const entered = block({
  value: { kind: 'coefficient', value: 2.5, source: 'Arrêté' },
  origin: 'establishment',
});
const typed = (value: string, source: string): CoefficientInput => ({
  kind: 'coefficient',
  value,
  source,
});
const remove = { kind: 'removeCoefficient', block: 'RNCP1BC03' };
const set = (value: number) => ({
  kind: 'setCoefficient',
  block: 'RNCP1BC03',
  weight: { kind: 'coefficient', value, source: 'Arrêté' },
});

test.each([
  ['2,5', 2.5],
  [' 2.5 ', 2.5],
  ['100', 100],
  ['0', null],
  ['100,5', null],
  ['-1', null],
  ['1e2', null],
  ['2,5,1', null],
  ['deux', null],
  ['', null],
])('%j is %j', (text, value) => {
  expect(parseCoefficient(text)).toBe(value);
});

test.each([
  ['', '', nothing, { change: null }],
  ['', '', entered, { change: remove }],
  ['', 'Arrêté', nothing, { problem: 'value' }],
  ['trois', 'Arrêté', nothing, { problem: 'value' }],
  ['3', ' ', nothing, { problem: 'source' }],
  ['3', 'Arrêté', nothing, { change: set(3) }],
  ['2,50', ' Arrêté ', entered, { change: null }],
  ['3', 'Arrêté', entered, { change: set(3) }],
])('%j from %j', (value, source, of, outcome) => {
  expect(readCoefficient(of, typed(value, source))).toEqual(outcome);
});

test('points above 10 need their source alone', () => {
  const points: CoefficientInput = { kind: 'points-above-10', value: '', source: 'Arrêté' };
  expect(readCoefficient(nothing, points)).toEqual({
    change: { ...set(0), weight: { kind: 'points-above-10', source: 'Arrêté' } },
  });
  expect(readCoefficient(nothing, { ...points, source: '' })).toEqual({ problem: 'source' });
});

test('the fields show what the establishment has entered, never what a decree says', () => {
  const format = (value: number): string => String(value).replace('.', ',');
  expect(inputOf(entered, format)).toEqual(typed('2,5', 'Arrêté'));
  const decree = block({ value: entered.weight.value, origin: 'decree' });
  expect(inputOf(decree, format)).toEqual(typed('', ''));
});
