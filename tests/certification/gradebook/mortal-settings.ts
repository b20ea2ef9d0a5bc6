import { z } from 'zod';

/** What a mortal tool is told, as JSON in `MORTAL_TOOL`. */
export const MortalSettings = z.object({
  location: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('pglite'), dataDir: z.string() }),
    z.object({ kind: z.literal('postgresql'), url: z.string() }),
  ]),
  port: z.number(),
  registration: z.object({
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    authorizationUrl: z.string(),
    tokenUrl: z.string(),
    jwksUrl: z.string(),
    deploymentIds: z.array(z.string()),
  }),
  lineItemsUrl: z.string(),
  learner: z.string(),
  moduleKeys: z.array(z.string()),
  /** On which it gives these scores, one after the other. */
  moduleKey: z.string(),
  scores: z.array(z.number()),
  /** How far its clock is ahead, in milliseconds. */
  aheadMs: z.number(),
  /** Steps that it lives for; null: it does not die. */
  steps: z.number().nullable(),
});
export type MortalSettings = z.infer<typeof MortalSettings>;
