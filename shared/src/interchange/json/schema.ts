import { z } from 'zod';
import { CoefficientOverlay } from '../../certification/index.ts';

export const FORMAT_NAME = 'blocmap-certifications';
/** Rises when a reader of the version before would misread the file. */
export const FORMAT_VERSION = 1;
/** More than the whole register has. */
const MOST = 25_000;

/** The envelope; each certification is held against the model by itself, to name its place. */
export const Envelope = z.strictObject({
  format: z.literal(FORMAT_NAME),
  version: z.literal(FORMAT_VERSION),
  certifications: z
    .array(
      z.strictObject({
        /** Of the content below: see `contentHash`. */
        hash: z.string(),
        certification: z.unknown(),
        coefficients: CoefficientOverlay.optional(),
      }),
    )
    .max(MOST),
});
export type Envelope = z.infer<typeof Envelope>;

export const BareList = z.array(z.unknown()).max(MOST);
