import { z } from 'zod';
import { lineItemUrl } from '../../oidc/endpoints.ts';
import type { LineItem, Tool } from '../../state/model.ts';
import type { State } from '../../state/state.ts';
import { ServiceError } from '../bearer.ts';

/** Moodle's columns are 255 characters wide. */
const MAX_TEXT = 255;

const bodySchema = z.object({
  label: z.string().trim().min(1),
  scoreMaximum: z.number().positive(),
  resourceId: z.string().max(MAX_TEXT).default(''),
  tag: z.string().max(MAX_TEXT).default(''),
  resourceLinkId: z.string().nullish(),
  startDateTime: z.iso.datetime({ offset: true }).nullish(),
  endDateTime: z.iso.datetime({ offset: true }).nullish(),
});
export type LineItemBody = z.infer<typeof bodySchema>;

/** @throws ServiceError 400 with the first thing wrong. */
export function readLineItem(body: unknown): LineItemBody {
  const parsed = bodySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ServiceError(400, `line item: ${issue?.path.join('.')}: ${issue?.message}`);
}

/**
 * The cmid of the tool's own link that the body couples the item with; null for a declarative item.
 * @throws ServiceError 404 when the link is not the tool's.
 */
export function coupledCmid(
  state: State,
  tool: Tool,
  courseId: number,
  resourceLinkId: string | null | undefined,
): number | null {
  if (resourceLinkId === null || resourceLinkId === undefined) return null;
  const module = state.data.modules.find(
    (candidate) =>
      candidate.courseId === courseId &&
      candidate.link?.clientId === tool.clientId &&
      String(candidate.instanceId) === resourceLinkId,
  );
  if (!module) throw new ServiceError(404, `resourceLinkId: "${resourceLinkId}" is not your link.`);
  return module.id;
}

export function resourceLinkIdOf(state: State, item: LineItem): string | null {
  const module = state.data.modules.find(({ id }) => id === item.cmid);
  return module?.link ? String(module.instanceId) : null;
}

/** A line item as the service shows it. */
export function lineItemJson(
  context: { readonly issuer: string; readonly state: State },
  tool: Tool,
  item: LineItem,
): Record<string, unknown> {
  const resourceLinkId = resourceLinkIdOf(context.state, item);
  return {
    id: lineItemUrl(context.issuer, item.courseId, item.id, tool.id),
    label: item.label,
    scoreMaximum: item.scoreMaximum,
    resourceId: item.resourceId,
    tag: item.tag,
    ...(resourceLinkId === null ? {} : { resourceLinkId, ltiLinkId: resourceLinkId }),
    ...(item.startDateTime === null ? {} : { startDateTime: item.startDateTime }),
    ...(item.endDateTime === null ? {} : { endDateTime: item.endDateTime }),
  };
}
