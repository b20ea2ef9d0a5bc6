import type { Warning } from '../../certification/index.ts';

/**
 * The doubts of a reading, each at the nearest place that the comparison shows:
 * `blocks.RNCP1BC01.evaluation.P2` goes to its cell, else to its block, else to none (`''`).
 */
export class PlacedDoubts {
  private readonly byPlace = new Map<string, Warning[]>();

  constructor(warnings: readonly Warning[], places: ReadonlySet<string>) {
    for (const warning of warnings) {
      let place = warning.path;
      while (place !== '' && !places.has(place)) place = placeAbove(place);
      const known = this.byPlace.get(place);
      if (known === undefined) this.byPlace.set(place, [warning]);
      else known.push(warning);
    }
  }

  at(place: string): readonly Warning[] {
    return this.byPlace.get(place) ?? [];
  }
}

function placeAbove(place: string): string {
  return place.slice(0, Math.max(place.lastIndexOf('.'), 0));
}
