import { z } from 'zod';
import { CoefficientOverlay } from '../../certification/index.ts';

export const FORMAT_NAME = 'blocmap-certifications';
/** Rises when a reader of the version before would misread the file. */
export const FORMAT_VERSION = 1;

/** The envelope; each certification is held against the model by itself, to name its place. */
export const Envelope = z.object({
  format: z.literal(FORMAT_NAME),
  version: z.number().int().positive(),
  certifications: z
    .array(
      z.object({
        hash: z.string(),
        certification: z.unknown(),
        coefficients: CoefficientOverlay.optional(),
      }),
    )
    .max(25_000),
});
