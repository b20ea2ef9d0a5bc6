/** A course of our own making in the tool's store, with its teacher, learners and tagged activities. */
import { pino } from 'pino';
import { createCertifications } from '@blocmap/lti-server/certifications/certifications';
import { readConfig } from '@blocmap/lti-server/config/config';
import type { AppContext } from '@blocmap/lti-server/context';
import type { LtiPort } from '@blocmap/lti-server/lti/index';
import { activity, course, enrolment, tag, type Store } from '@blocmap/lti-server/store/index';
import { makeCertification } from '@blocmap/lti-server/testing/index';
import { AGS_SCOPES } from '../../platform/state/tools.ts';

export const COURSE_ID = '2';
export const BLOCKS = ['RNCP99001BC01', 'RNCP99001BC02'] as const;
const TEACHER = '3';
const ROWS_AT_ONCE = 1000;

/** The course's teacher, as a session of theirs speaks. */
export function teacherOf(platformId: string) {
  return {
    platformId,
    userId: TEACHER,
    deploymentId: '1',
    locale: 'fr',
    via: 'session',
    launch: null,
  } as const;
}

/** What grading needs, with a small certification and a clock of its own. */
export function gradingContext(
  tool: { readonly url: string; readonly store: Store; readonly lti: LtiPort },
  shift: () => number,
): AppContext {
  const certification = makeCertification();
  return {
    config: readConfig({ BLOCMAP_URL: tool.url, BLOCMAP_SECRET: 'x'.repeat(32) }),
    store: tool.store,
    lti: tool.lti,
    certifications: createCertifications([certification], () => undefined, certification.code),
    log: pino({ level: 'silent' }),
    now: () => new Date(Date.now() + shift()),
  };
}

export async function fillCourse(
  store: Store,
  {
    platformId,
    lineItemsUrl,
    learners,
    moduleKeys,
  }: {
    readonly platformId: string;
    readonly lineItemsUrl: string;
    readonly learners: readonly string[];
    readonly moduleKeys: readonly string[];
  },
): Promise<void> {
  const key = { platformId, courseId: COURSE_ID };
  await store.transact(async (transactor) => {
    await transactor.insert(course).values({
      ...key,
      title: 'Maintenance 1re',
      certificationCode: 'RNCP99001',
      lineItemsUrl,
      agsScopes: Object.values(AGS_SCOPES),
    });
    await transactor.insert(enrolment).values({ ...key, userId: TEACHER, role: 'teacher' });
    for (let from = 0; from < learners.length; from += ROWS_AT_ONCE) {
      const some = learners.slice(from, from + ROWS_AT_ONCE);
      await transactor
        .insert(enrolment)
        .values(some.map((userId) => ({ ...key, userId, role: 'student' as const })));
    }
    for (const moduleKey of moduleKeys) {
      await transactor.insert(activity).values({
        ...key,
        moduleKey,
        title: `Activité ${moduleKey}`,
        moduleType: 'assign',
        source: 'scan',
      });
      await transactor.insert(tag).values(
        BLOCKS.map((target) => ({
          ...key,
          moduleKey,
          target,
          nature: 'certificative' as const,
          source: 'manual' as const,
          authorId: TEACHER,
        })),
      );
    }
  });
}
