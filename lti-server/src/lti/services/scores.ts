import type { CourseServices, LtiPort } from '../port.ts';
import { authorizedCall, type ServiceDeps } from './authorized-call.ts';
import { malformed } from './failures.ts';
import { urlAndScope } from './line-items.ts';
import { SCOPES } from './scopes.ts';

const SCORE = 'application/vnd.ims.lis.v1.score+json';

/** A line item's scores stand below its path; what follows the `?` stays behind it. */
export function scoresUrl(lineItemUrl: string): string {
  const url = new URL(lineItemUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/scores`;
  return url.href;
}

/** A line item is on the origin of its course's line items, or the token would go elsewhere. */
function checkOrigin(course: CourseServices, lineItemUrl: string): void {
  const { url } = urlAndScope(course, [SCOPES.score]);
  if (!URL.canParse(lineItemUrl) || new URL(lineItemUrl).origin !== new URL(url).origin) {
    throw malformed(null, `a line item on ${new URL(url).origin}`);
  }
}

export function scores(deps: ServiceDeps): Pick<LtiPort, 'submitScore'> {
  return {
    async submitScore(course, lineItemUrl, score) {
      checkOrigin(course, lineItemUrl);
      await authorizedCall(deps, course, {
        url: scoresUrl(lineItemUrl),
        scope: SCOPES.score,
        method: 'POST',
        headers: { 'content-type': SCORE },
        body: JSON.stringify({
          userId: score.userId,
          scoreGiven: score.scoreGiven,
          scoreMaximum: score.scoreMaximum,
          ...(score.comment === undefined ? {} : { comment: score.comment }),
          // Sub-seconds always: two scores within a second must differ.
          timestamp: new Date(score.timestamp).toISOString(),
          activityProgress: 'Completed',
          gradingProgress: 'FullyGraded',
        }),
      });
    },
  };
}
