/** A class with a score on every learner and column, between real instances of the tool and the test platform. */
import { pino } from 'pino';
import { createCertifications } from '@blocmap/lti-server/certifications/certifications';
import { readConfig } from '@blocmap/lti-server/config/config';
import type { AppContext } from '@blocmap/lti-server/context';
import { createServices, type Services } from '@blocmap/lti-server/features/services';
import {
  activity,
  course,
  enrolment,
  openStore,
  outbox,
  tag,
  type Store,
} from '@blocmap/lti-server/store/index';
import { makeCertification } from '@blocmap/lti-server/testing/index';
import { startLtiTool, type LtiTool } from '../certification/tool.ts';
import {
  AGS_SCOPES,
  demoSeed,
  startPlatform,
  type Platform,
  type PlatformData,
} from '../platform/index.ts';

export const COURSE_ID = '2';
export const BLOCKS = ['RNCP99001BC01', 'RNCP99001BC02'] as const;
const TEACHER = '3';
/** Ids from here on are our learners'. */
const FIRST_LEARNER = 1000;
const ROWS_AT_ONCE = 1000;

export interface School {
  readonly platform: Platform;
  readonly platformId: string;
  readonly store: Store;
  /** Instances of the tool on one database. */
  readonly instances: readonly Services[];
  readonly learners: readonly string[];
  readonly moduleKeys: readonly string[];
  /** Gives a score as the teacher, through one of the instances. Resolves to the score's state. */
  score(given: GivenScore, instance?: number): Promise<string>;
  /** Moves everybody's clock. */
  advance(milliseconds: number): void;
  /** Lets time pass until nothing waits in the outbox. Resolves to the minutes that passed. */
  drain(): Promise<number>;
  close(): Promise<void>;
}

export interface GivenScore {
  readonly moduleKey: string;
  readonly block: string;
  readonly userId: string;
  readonly score: number;
  readonly comment?: string;
}

export interface SchoolOptions {
  readonly learners: number;
  readonly activities: number;
  readonly instances: number;
  /** Of an empty PostgreSQL database; left out: one PGlite in memory, which the instances share. */
  readonly databaseUrl?: string;
}

export async function openGradedSchool(options: SchoolOptions): Promise<School> {
  let shift = 0;
  const learners = Array.from({ length: options.learners }, (_, at) => String(FIRST_LEARNER + at));
  const moduleKeys = Array.from({ length: options.activities }, (_, at) => `cm:${at + 1}`);
  const platform = await startPlatform({
    seed: withLearners(demoSeed(), learners),
    clock: () => Date.now() + shift,
  });
  const stores: Store[] = [];
  const tools: LtiTool[] = [];
  const instances: Services[] = [];
  for (let at = 0; at < options.instances; at += 1) {
    const shared = options.databaseUrl === undefined ? stores[0] : undefined;
    const store = shared ?? (await openStore(locationOf(options)));
    if (shared === undefined) stores.push(store);
    const first = tools[0]?.url;
    const tool = await startLtiTool({
      store,
      ...(first === undefined ? {} : { publicUrl: first }),
    });
    tools.push(tool);
    instances.push(createServices(contextOf(tool, () => shift)));
  }
  const [store, tool] = [stores[0], tools[0]];
  if (store === undefined || tool === undefined) throw new Error('Expected an instance at least.');
  const { registered, platformId } = await tool.registerWith(platform);
  const lineItemsUrl = `${platform.issuer}/mod/lti/services.php/${COURSE_ID}/lineitems?type_id=${registered.deploymentId}`;
  await fillCourse(store, { platformId, lineItemsUrl, learners, moduleKeys });

  const advance = (milliseconds: number): void => {
    shift += milliseconds;
    for (const one of tools) one.clockOffset = shift;
  };
  return {
    platform,
    platformId,
    store,
    instances,
    learners,
    moduleKeys,
    advance,
    async score({ moduleKey, ...given }, instance = 0) {
      const teacher = {
        platformId,
        userId: TEACHER,
        deploymentId: registered.deploymentId,
        locale: 'fr',
        via: 'session',
        launch: null,
      } as const;
      const services = instances[instance];
      const answer = await services?.grading.post(teacher, COURSE_ID, moduleKey, {
        maximum: 20,
        ...given,
      });
      return answer?.score.state ?? 'lost';
    },
    async drain() {
      for (let minutes = 0; minutes < 7 * 24 * 60; minutes += 1) {
        await Promise.all(instances.map(({ grading }) => grading.deliverDue()));
        if ((await waiting(store)) === 0) return minutes;
        advance(60_000);
      }
      throw new Error('Expected the outbox to be empty within a week.');
    },
    async close() {
      await Promise.all(tools.map((one) => one.close()));
      await Promise.all(stores.map((one) => one.close()));
      await platform.close();
    },
  };
}

function locationOf({ databaseUrl }: SchoolOptions) {
  return databaseUrl === undefined
    ? ({ kind: 'pglite', dataDir: null } as const)
    : ({ kind: 'postgresql', url: databaseUrl } as const);
}

function contextOf(tool: LtiTool, shift: () => number): AppContext {
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

function withLearners(data: PlatformData, learners: readonly string[]): PlatformData {
  for (const userId of learners) {
    const id = Number(userId);
    const name = `eleve.${userId}`;
    data.users.push({
      id,
      username: name,
      givenName: 'Élève',
      familyName: userId,
      email: `${name}@lycee.example`,
      idNumber: name,
      siteAdmin: false,
    });
    data.enrolments.push({
      courseId: Number(COURSE_ID),
      userId: id,
      role: 'student',
      status: 'Active',
    });
  }
  return data;
}

async function fillCourse(
  store: Store,
  {
    platformId,
    lineItemsUrl,
    learners,
    moduleKeys,
  }: Pick<School, 'platformId' | 'learners' | 'moduleKeys'> & { readonly lineItemsUrl: string },
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
      await transactor
        .insert(activity)
        .values({
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

function waiting(store: Store): Promise<number> {
  return store.read((reader) => reader.$count(outbox));
}
