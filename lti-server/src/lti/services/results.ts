/** Assignment and Grade Services 2.0: what a column holds now. */
import { z } from 'zod';
import type { LineItemResult, LtiPort } from '../port.ts';
import { authorizedCall, type ServiceDeps } from './authorized-call.ts';
import { below } from './below.ts';
import { parseBody } from './failures.ts';
import { scopeFor } from './line-items.ts';
import { readPages } from './paging.ts';
import { SCOPES } from './scopes.ts';

const CONTAINER = 'application/vnd.ims.lis.v2.resultcontainer+json';

const ResultJson = z
  .object({
    userId: z.union([z.string().min(1), z.number()]).transform(String),
    resultScore: z.number().nullish(),
    resultMaximum: z.number().positive().catch(1),
    timestamp: z.string().nullish(),
  })
  .transform(({ userId, resultScore, resultMaximum, timestamp }): LineItemResult => {
    const at = Date.parse(timestamp ?? '');
    return {
      userId,
      score: resultScore ?? null,
      maximum: resultMaximum,
      at: Number.isNaN(at) ? null : at,
    };
  });

export function results(deps: ServiceDeps): Pick<LtiPort, 'listResults'> {
  return {
    async listResults(course, lineItemUrl, filter = {}) {
      const scope = scopeFor(course, lineItemUrl, [SCOPES.resultRead]);
      const first = below(lineItemUrl, 'results');
      if (filter.userId !== undefined) first.searchParams.set('user_id', filter.userId);
      const all = await readPages(
        first.href,
        (url) => authorizedCall(deps, course, { url, scope, headers: { accept: CONTAINER } }),
        (answer) => parseBody(answer, z.array(ResultJson)),
      );
      return all.filter(({ userId }) => filter.userId === undefined || userId === filter.userId);
    },
  };
}
