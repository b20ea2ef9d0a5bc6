import type { Request, Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { queryText } from '../../html/query.ts';
import { lineItemUrl } from '../../oidc/endpoints.ts';
import { gradeOf } from '../../state/gradebook.ts';
import { AGS_SCOPES } from '../../state/tools.ts';
import { accepts, ServiceError } from '../bearer.ts';
import { sendJson } from '../send-json.ts';
import { nextUrl, pageOf } from '../paging.ts';
import { RESULT_CONTAINER } from './media-types.ts';
import { ownItem } from '../own-items.ts';

/** GET: the current grades of one column, of everyone or of `user_id`. */
export function listResults(context: PlatformContext, request: Request, response: Response): void {
  const { tool, item } = ownItem(context, request, [AGS_SCOPES.resultRead]);
  if (!accepts(request, RESULT_CONTAINER)) {
    throw new ServiceError(400, `Accept: expected ${RESULT_CONTAINER}.`);
  }
  const wanted = queryText(request, 'user_id');
  const scores = context.state.data.scores.filter(
    (score) => score.lineItemId === item.id && (wanted === null || String(score.userId) === wanted),
  );
  const page = pageOf(request, scores);
  if (page.next !== null) {
    response.set('Link', `<${nextUrl(context.issuer, request, page.next)}>; rel="next"`);
  }
  const scoreOf = lineItemUrl(context.issuer, item.courseId, item.id, tool.id);
  const results = page.items.map((score) => ({
    id: scoreOf.replace('/lineitem?', `/lineitem/results/${score.userId}?`),
    scoreOf,
    userId: String(score.userId),
    resultScore: gradeOf(item, score),
    resultMaximum: item.scoreMaximum,
    comment: score.comment,
    timestamp: score.timestamp,
  }));
  sendJson(response, RESULT_CONTAINER, results);
}
