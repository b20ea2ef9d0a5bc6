/** A class with a score on every learner and column, between real instances of the tool and the test platform. */
import { createServices, type Services } from '@blocmap/lti-server/features/services';
import { openStore, outbox, type Store } from '@blocmap/lti-server/store/index';
import { startLtiTool, type LtiTool } from '../tool.ts';
import { demoSeed, startPlatform, type Platform, type PlatformData } from '../../platform/index.ts';
import { COURSE_ID, fillCourse, gradingContext, teacherOf } from './course.ts';

/** Ids from here on are our learners'. */
const FIRST_LEARNER = 1000;

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
    instances.push(createServices(gradingContext(tool, () => shift)));
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
      const services = instances[instance];
      const teacher = teacherOf(platformId);
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

/** The platform's data with learners of these ids in our course. */
export function withLearners(data: PlatformData, learners: readonly string[]): PlatformData {
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

function waiting(store: Store): Promise<number> {
  return store.read((reader) => reader.$count(outbox));
}
