import type { CoefficientOverlay } from '../../certification/index.ts';

/** One competence or block takes another's place: `from` belongs to the certification written. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly kind: 'exact' | 'near';
}

export interface CaseOptions {
  /** The root of the addresses, without a slash at its end: `https://blocmap.lycee.example`. */
  readonly baseUrl: string;
  /** When this content became what it is: ISO 8601 with its zone. */
  readonly changedAt: string;
  readonly overlay?: CoefficientOverlay | undefined;
  /** What follows this certification; the targets are of another one. */
  readonly replacements?: readonly Replacement[];
}
