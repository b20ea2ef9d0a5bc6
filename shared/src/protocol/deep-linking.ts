/** Adding activities from the platform's activity chooser (LTI Deep Linking 2.0). */
import { z } from 'zod';
import { BlockCode, TargetId, blockOf } from '../certification/index.ts';
import { Nature } from '../coverage/index.ts';

export const DeepLinkRequestItem = z
  .object({
    title: z.string().trim().min(1).max(255),
    text: z.string().trim().max(2000).optional(),
    /** What the activity serves; its tags from its first launch on, in every copy of the course. */
    targets: z.array(TargetId).min(1).max(200),
    nature: Nature,
    /** Points of the gradebook column; null: no column. */
    scoreMaximum: z.number().positive().max(1000).nullable(),
    /** The block that the column counts for; the first target's where left out. */
    primaryBlock: BlockCode.optional(),
  })
  .refine(
    ({ primaryBlock, targets }) =>
      primaryBlock === undefined || targets.some((target) => blockOf(target) === primaryBlock),
    { path: ['primaryBlock'], error: 'expected the block of one of the targets' },
  );
export type DeepLinkRequestItem = z.infer<typeof DeepLinkRequestItem>;

/** `POST /deep-linking`, with the session of a deep-linking launch. No items: nothing is added. */
export const DeepLinkRequest = z.object({ items: z.array(DeepLinkRequestItem).max(50) });
export type DeepLinkRequest = z.infer<typeof DeepLinkRequest>;

/** To be posted by the browser to `returnUrl` as a form with one field, `JWT`. */
export const DeepLinkResponse = z.object({ returnUrl: z.url(), jwt: z.string().min(1) });
export type DeepLinkResponse = z.infer<typeof DeepLinkResponse>;
