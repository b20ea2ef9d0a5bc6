import type { LtiPort } from '../port.ts';
import { authorizedCall, type ServiceDeps } from './authorized-call.ts';
import { below } from './below.ts';
import { scopeFor } from './line-items.ts';
import { SCOPES } from './scopes.ts';

const SCORE = 'application/vnd.ims.lis.v1.score+json';

export function scores(deps: ServiceDeps): Pick<LtiPort, 'submitScore'> {
  return {
    async submitScore(course, lineItemUrl, score) {
      await authorizedCall(deps, course, {
        scope: scopeFor(course, lineItemUrl, [SCOPES.score]),
        url: below(lineItemUrl, 'scores').href,
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
