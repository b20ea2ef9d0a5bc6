import { expect, test } from 'vitest';
import { blockFamily } from './index.ts';

test.each([
  ['Mathématiques', false, 'general'],
  ['Économie – gestion', false, 'general'],
  ['Prévention-santé-environnement', false, 'general'],
  ['Histoire-géographie-enseignement moral et civique', false, 'general'],
  ['Éducation physique et sportive', false, 'general'],
  ["Préparation d'une intervention de maintenance", false, 'professional'],
  ["Maintenance préventive d'un système", false, 'professional'],
  ['Langue vivante étrangère ou régionale (Bloc facultatif)', true, 'optional'],
  ['Mobilité (Bloc facultatif)', true, 'optional'],
])('%s', (title, optional, family) => {
  expect(blockFamily({ title, optional })).toBe(family);
});
