/**
 * Coefficients are no part of a fiche: decrees set them. They are laid over a certification as a
 * separate, sourced layer, and where no source is known the coefficient stays null: it is for the
 * establishment to enter, never for us to guess.
 */
import { z } from 'zod';
import { BlockCode, CertificationCode } from './ids.ts';

/** How a block weighs in the diploma's average. */
export const BlockWeight = z.discriminatedUnion('kind', [
  /** A coefficient known from a decree. */
  z.object({ kind: z.literal('coefficient'), value: z.number().positive(), source: z.string() }),
  /** An optional block: only its points above 10 count. */
  z.object({ kind: z.literal('points-above-10'), source: z.string() }),
  /** No source known: to be entered by the establishment. */
  z.object({ kind: z.literal('unknown') }),
]);
export type BlockWeight = z.infer<typeof BlockWeight>;

export const CoefficientOverlay = z.object({
  certification: CertificationCode,
  weights: z.record(BlockCode, BlockWeight),
});
export type CoefficientOverlay = z.infer<typeof CoefficientOverlay>;

/** The weight of a block; `unknown` where the overlay says nothing of it. */
export function blockWeight(
  overlay: CoefficientOverlay | undefined,
  block: BlockCode,
): BlockWeight {
  return overlay?.weights[block] ?? { kind: 'unknown' };
}
