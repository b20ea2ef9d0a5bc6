import type { LayerChange } from '@blocmap/shared/establishment';
import type { Layer } from '@blocmap/shared/protocol';

type LayerBlock = Layer['blocks'][number];

/** What stands in the fields of a block. */
export interface CoefficientInput {
  readonly kind: 'coefficient' | 'points-above-10';
  /** As typed: `2,5`. */
  readonly value: string;
  readonly source: string;
}

/** What leaving the fields does: nothing, a change, or a word on what is missing. */
export type CoefficientOutcome =
  | { readonly problem: 'value' | 'source' }
  | { readonly change: LayerChange | null };

const HIGHEST = 100;

/** The fields of what the establishment has entered; empty where it has not. */
export function inputOf({ weight: { value, origin } }: LayerBlock, format: (n: number) => string) {
  if (origin !== 'establishment' || value.kind === 'unknown') {
    return { kind: 'coefficient', value: '', source: '' } satisfies CoefficientInput;
  }
  return {
    kind: value.kind,
    value: value.kind === 'coefficient' ? format(value.value) : '',
    source: value.source,
  } satisfies CoefficientInput;
}

/** A number above 0, at most 100, with a comma or a point; null for anything else. */
export function parseCoefficient(text: string): number | null {
  const bare = text.trim().replace(',', '.');
  if (!/^\d{1,3}(?:\.\d{1,3})?$/.test(bare)) return null;
  const value = Number(bare);
  return value > 0 && value <= HIGHEST ? value : null;
}

/** A weight needs its source: without one it is not saved. Both empty: nothing is entered. */
export function readCoefficient(block: LayerBlock, typed: CoefficientInput): CoefficientOutcome {
  const { value: known, origin } = block.weight;
  const entered = origin === 'establishment' && known.kind !== 'unknown' ? known : null;
  const source = typed.source.trim();
  const isEmpty = typed.kind === 'coefficient' && typed.value.trim() === '';
  if (isEmpty && source === '') {
    const change: LayerChange = { kind: 'removeCoefficient', block: block.code };
    return { change: entered === null ? null : change };
  }
  const value = typed.kind === 'coefficient' ? parseCoefficient(typed.value) : null;
  if (typed.kind === 'coefficient' && value === null) return { problem: 'value' };
  if (source === '') return { problem: 'source' };
  const weight =
    value === null
      ? ({ kind: 'points-above-10', source } as const)
      : ({ kind: 'coefficient', value, source } as const);
  const isSame =
    entered !== null &&
    entered.source === source &&
    (weight.kind === 'coefficient'
      ? entered.kind === 'coefficient' && entered.value === weight.value
      : entered.kind === weight.kind);
  return { change: isSame ? null : { kind: 'setCoefficient', block: block.code, weight } };
}
