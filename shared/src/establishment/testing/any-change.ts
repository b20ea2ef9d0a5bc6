/** Changes of a layer over RNCP35698 for property tests, good ones and bad ones. */
import fc from 'fast-check';
import type { Certification } from '../../certification/index.ts';
import { changeLayer, type EstablishmentLayer, type LayerChange, LayerError } from '../index.ts';

const block = fc.constantFrom('RNCP35698BC01', 'RNCP35698BC14', 'RNCP35698BC99');
const competence = fc.constantFrom('RNCP35698BC03.1', 'RNCP35698BC03.2', 'RNCP35698BC12.10');
const sub = fc.constantFrom(
  'RNCP35698BC03.1-a',
  'RNCP35698BC03.1-b',
  'RNCP35698BC03.2-a',
  'RNCP35698BC03.9-a',
);
const text = fc.constantFrom('Lire', 'Écrire', 'Compter');
const name = fc.constantFrom('T1', 't 1', 'T2');
const year = fc.constantFrom(null, 2026);

export const anyChange: fc.Arbitrary<LayerChange> = fc.oneof(
  fc.record({
    kind: fc.constant('setCoefficient' as const),
    block,
    weight: fc.record({
      kind: fc.constant('coefficient' as const),
      value: fc.constantFrom(0.5, 1, 2),
      source: text,
    }),
  }),
  fc.record({ kind: fc.constant('removeCoefficient' as const), block }),
  fc.record({
    kind: fc.constant('setWording' as const),
    competence,
    text: fc.option(text),
  }),
  fc.record({ kind: fc.constant('addSubCompetence' as const), competence, text }),
  fc.record({ kind: fc.constant('renameSubCompetence' as const), id: sub, text }),
  fc.record({ kind: fc.constant('removeSubCompetence' as const), id: sub }),
  fc.record({
    kind: fc.constant('setAliases' as const),
    competence,
    aliases: fc.array(fc.constantFrom('C1.1', 'c 1.1', 'C2', 'BC03'), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('setClassPathway' as const),
    name,
    year,
    pathway: fc.constantFrom('P1' as const, 'P2' as const),
  }),
  fc.record({ kind: fc.constant('removeClass' as const), name, year }),
);

/** A reducer that leaves a layer alone where a change is refused. */
export function after(certification: Certification) {
  return (layer: EstablishmentLayer, change: LayerChange): EstablishmentLayer => {
    try {
      return changeLayer(layer, change, certification).layer;
    } catch (error) {
      if (error instanceof LayerError) return layer;
      throw error;
    }
  };
}
