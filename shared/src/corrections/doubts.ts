import type { Certification, Warning } from '../certification/index.ts';

/** A warning with a name that stays the same while others are settled. */
export interface Doubt {
  /** `bullet-missing@blocks.RNCP1BC01.competences.3#1`: its code, its place as read, which of these. */
  readonly key: string;
  readonly warning: Warning;
}

/** Each warning of a certification as it was read, in its order. */
export function doubtsOf({ warnings }: Pick<Certification, 'warnings'>): Doubt[] {
  const seen = new Map<string, number>();
  return warnings.map((warning) => {
    const place = `${warning.code}@${warning.path.slice(0, 300)}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return { key: `${place}#${nth}`, warning };
  });
}
