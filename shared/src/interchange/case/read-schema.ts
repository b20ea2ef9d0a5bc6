/**
 * As much of a CASE package as is read here. Providers leave out what the specification asks for,
 * or write null: what is not needed is not asked for.
 */
import { z } from 'zod';

const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
const Extensions = z.record(z.string(), z.unknown()).nullish();
const Node = z.object({ identifier: z.string(), title: Text });

export const ReadItem = z.object({
  identifier: z.string(),
  fullStatement: Text,
  abbreviatedStatement: Text,
  humanCodingScheme: Text,
  extensions: Extensions,
});
export type ReadItem = z.infer<typeof ReadItem>;

export const ReadAssociation = z.object({
  associationType: z.string(),
  sequenceNumber: z.number().nullish(),
  originNodeURI: Node,
  destinationNodeURI: Node,
  extensions: Extensions,
});

export const ReadPackage = z.object({
  CFDocument: z.object({ identifier: z.string(), title: Text, extensions: Extensions }),
  CFItems: z
    .array(ReadItem)
    .max(50_000)
    .nullish()
    .transform((items) => items ?? []),
  CFAssociations: z
    .array(ReadAssociation)
    .max(200_000)
    .nullish()
    .transform((associations) => associations ?? []),
});
export type ReadPackage = z.infer<typeof ReadPackage>;
