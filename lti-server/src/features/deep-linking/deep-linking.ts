import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { blockOf, type Certification } from '@blocmap/shared/certification';
import type {
  DeepLinkRequest,
  DeepLinkRequestItem,
  DeepLinkResponse,
} from '@blocmap/shared/protocol';
import { heldCertification, targetsOf } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError, type ErrorDetail } from '../../http/index.ts';
import type { DeepLinkItem, Launch } from '../../lti/port.ts';
import { course } from '../../store/index.ts';
import type { Courses, Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { CUSTOM_NATURE, CUSTOM_TARGETS } from '../launch/index.ts';

/** Adds activities from the platform's chooser, already tied to what they serve. */
export interface DeepLinking {
  /** @throws ToolError `forbidden`, `conflict` or `invalid-request` */
  answer(principal: Principal, request: DeepLinkRequest): Promise<DeepLinkResponse>;
}

export function createDeepLinking(context: AppContext, courses: Courses): DeepLinking {
  return {
    async answer(principal, request) {
      const launch = principal.launch;
      if (launch === null || launch.deepLinking === null || launch.course === null) {
        throw new ToolError('conflict', { text: 'deep-linking-only' });
      }
      const access = await courses.access(principal, launch.course.id);
      if (!access.mayTag) throw new ToolError('forbidden');
      refuseUnaccepted(launch.deepLinking, request);
      const key = { platformId: principal.platformId, courseId: launch.course.id };
      const certification = await certificationOfCourse(context, key);
      refuseUnknownTargets(request, certification);
      const items = request.items.map((item) => toLink(item, launch.deepLinking));
      const answer = await context.lti.answerDeepLinking(launch, items, {});
      await context.store.transact((transactor) =>
        writeJournal(transactor, {
          ...key,
          actorId: principal.userId,
          action: 'deep-linking.answered',
          detail: { targets: request.items.map((item) => item.targets) },
          at: context.now(),
        }),
      );
      return answer;
    },
  };
}

type Settings = NonNullable<Launch['deepLinking']>;

function refuseUnaccepted(settings: Settings, { items }: DeepLinkRequest): void {
  if (items.length > 1 && !settings.acceptsMultiple) {
    throw new ToolError('conflict', { text: 'deep-linking-one-item' });
  }
  if (items.length > 0 && !settings.acceptsLinks) {
    throw new ToolError('conflict', { text: 'deep-linking-no-links' });
  }
}

async function certificationOfCourse(
  context: AppContext,
  { platformId, courseId }: { readonly platformId: string; readonly courseId: string },
): Promise<Certification> {
  return context.store.read(async (reader) => {
    const [row] = await reader
      .select({ code: course.certificationCode })
      .from(course)
      .where(and(eq(course.platformId, platformId), eq(course.courseId, courseId)));
    if (row === undefined) throw new ToolError('course-unknown');
    return heldCertification(context.certifications, reader, { platformId, code: row.code });
  });
}

function refuseUnknownTargets({ items }: DeepLinkRequest, certification: Certification): void {
  const held = targetsOf(certification);
  const details = items.flatMap((item, index) =>
    item.targets.flatMap((target, place): ErrorDetail[] =>
      held.has(target)
        ? []
        : [
            {
              path: `body.items.${index}.targets.${place}`,
              expected: `a block or competence of ${certification.code}`,
            },
          ],
    ),
  );
  if (details.length > 0) throw new ToolError('invalid-request', { details: details.slice(0, 20) });
}

function toLink(item: DeepLinkRequestItem, settings: Settings | null): DeepLinkItem {
  const targets = [...new Set(item.targets)];
  const block = item.primaryBlock ?? blockOf(targets[0] ?? '');
  const graded = item.scoreMaximum !== null && settings?.acceptsLineItem === true;
  return {
    title: item.title,
    ...(item.text === undefined ? {} : { text: item.text }),
    custom: { [CUSTOM_TARGETS]: targets.join(','), [CUSTOM_NATURE]: item.nature },
    ...(graded && item.scoreMaximum !== null
      ? {
          lineItem: {
            scoreMaximum: item.scoreMaximum,
            label: item.title,
            resourceId: `blocmap:${randomUUID()}`,
            tag: block,
          },
        }
      : {}),
  };
}
