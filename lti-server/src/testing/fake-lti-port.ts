import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import express, { Router, type Request, type Response } from 'express';
import { deployment, platform, type Store } from '../store/index.ts';
import {
  Launch,
  PlatformServiceError,
  type CourseServices,
  type DeepLinkItem,
  type LineItem,
  type LtiPort,
  type Member,
  type ScoreSubmission,
} from '../lti/port.ts';

/** A score as the fake platform's gradebook holds it. */
export interface ReceivedScore extends ScoreSubmission {
  readonly lineItemUrl: string;
}

/**
 * A platform in memory behind the port: what is posted to `/fake-launch` counts as verified, and
 * line items, scores and rosters are plain arrays. It answers as Moodle does: a score that is not
 * later than the last, to the second, is refused with 409.
 */
export interface FakeLtiPort extends LtiPort {
  readonly lineItems: Map<string, LineItem[]>;
  readonly scores: ReceivedScore[];
  /** By NRPS address. */
  readonly members: Map<string, Member[]>;
  readonly deepLinkAnswers: { readonly launch: Launch; readonly items: readonly DeepLinkItem[] }[];
  /** Every call of a service, by name. */
  readonly calls: string[];
  /** Set to make a service say no; asked before each call. */
  fail: ((service: string) => PlatformServiceError | null) | null;
  /** Set to lose the answer to a score that was taken. */
  lose: PlatformServiceError | null;
}

type Handler = (launch: Launch, request: Request, response: Response) => Promise<void>;

/** As the real port does beside every launch. */
function noteLaunch(store: Store, { platformId }: Launch): Promise<unknown> {
  return store.write((writer) =>
    writer
      .update(platform)
      .set({ lastLaunchAt: new Date() })
      .where(eq(platform.platformId, platformId)),
  );
}

export function createFakeLtiPort(store: Store): FakeLtiPort {
  const router = Router();
  let handler: Handler | undefined;
  router.post('/fake-launch', express.json(), (request, response, next) => {
    const handle = handler;
    if (handle === undefined) throw new Error('No launch handler is set.');
    const launch = Launch.parse(request.body);
    noteLaunch(store, launch)
      .then(() => handle(launch, request, response))
      .catch(next);
  });
  const lineItems = new Map<string, LineItem[]>();
  const scores: ReceivedScore[] = [];
  const members = new Map<string, Member[]>();
  const deepLinkAnswers: FakeLtiPort['deepLinkAnswers'] = [];
  const calls: string[] = [];

  const port: FakeLtiPort = {
    router,
    lineItems,
    scores,
    members,
    deepLinkAnswers,
    calls,
    fail: null,
    lose: null,
    onLaunch: (given) => {
      handler = given;
    },
    registerPlatform: async (registration) => {
      const platformId = randomUUID();
      const { deploymentIds, ...described } = registration;
      await store.transact(async (transactor) => {
        await transactor.insert(platform).values({ platformId, ...described });
        for (const deploymentId of deploymentIds) {
          await transactor.insert(deployment).values({ platformId, deploymentId });
        }
      });
      return platformId;
    },
    inviteRegistration: async (hours) => `http://localhost/lti/register/fake-${hours}`,
    checkPlatform: async () => ({
      keys: { count: 1, problem: null },
      tokens: [{ service: 'grades', problem: null, status: null }],
    }),
    answerDeepLinking: async (launch, items) => {
      deepLinkAnswers.push({ launch, items });
      return { returnUrl: launch.deepLinking?.returnUrl ?? '', jwt: 'header.payload.signature' };
    },
    listLineItems: async (course, filter) => {
      service('listLineItems');
      return itemsOf(course).filter((item) => filter?.tag === undefined || item.tag === filter.tag);
    },
    createLineItem: async (course, item) => {
      service('createLineItem');
      const list = itemsOf(course);
      const made: LineItem = {
        id: `${course.lineItemsUrl}/${lineItems.size}-${list.length + 1}/lineitem`,
        label: item.label,
        scoreMaximum: item.scoreMaximum,
        tag: item.tag,
        resourceId: item.resourceId ?? null,
        resourceLinkId: item.resourceLinkId ?? null,
      };
      list.push(made);
      return made;
    },
    readLineItem: async (course, lineItemUrl) => {
      service('readLineItem');
      return itemOf(course, lineItemUrl);
    },
    replaceLineItem: async (course, item) => {
      service('replaceLineItem');
      return Object.assign(itemOf(course, item.id), item);
    },
    deleteLineItem: async (course, lineItemUrl) => {
      service('deleteLineItem');
      const list = itemsOf(course);
      list.splice(list.indexOf(itemOf(course, lineItemUrl)), 1);
    },
    listResults: async (course, lineItemUrl, filter) => {
      service('listResults');
      const { scoreMaximum } = itemOf(course, lineItemUrl);
      const latest = new Map(
        scores
          .filter((one) => one.lineItemUrl === lineItemUrl)
          .map((one) => [one.userId, one] as const),
      );
      return [...latest.values()]
        .filter((one) => filter?.userId === undefined || one.userId === filter.userId)
        .map((one) => ({
          userId: one.userId,
          score: (one.scoreGiven / one.scoreMaximum) * scoreMaximum,
          maximum: scoreMaximum,
          at: Date.parse(one.timestamp),
        }));
    },
    submitScore: async (course, lineItemUrl, score) => {
      service('submitScore');
      itemOf(course, lineItemUrl);
      const last = scores.findLast(
        (one) => one.lineItemUrl === lineItemUrl && one.userId === score.userId,
      );
      if (last !== undefined && second(score.timestamp) <= second(last.timestamp)) {
        throw refusal(409, 'conflict');
      }
      scores.push({ ...score, lineItemUrl });
      if (port.lose !== null) throw port.lose;
    },
    listMembers: async (course) => {
      service('listMembers');
      const found = members.get(course.membershipsUrl ?? '');
      if (found === undefined) throw refusal(404, 'not-found');
      return found;
    },
    keys: { list: async () => [], rotate: async () => [], tend: async () => undefined },
    close: async () => undefined,
  };

  function service(name: string): void {
    calls.push(name);
    const failure = port.fail?.(name) ?? null;
    if (failure !== null) throw failure;
  }

  function itemsOf(course: CourseServices): LineItem[] {
    const key = course.lineItemsUrl ?? '';
    const list = lineItems.get(key) ?? [];
    lineItems.set(key, list);
    return list;
  }

  function itemOf(course: CourseServices, url: string): LineItem {
    const found = itemsOf(course).find((item) => item.id === url);
    if (found === undefined) throw refusal(404, 'not-found');
    return found;
  }

  return port;
}

function second(timestamp: string): number {
  return Math.floor(Date.parse(timestamp) / 1000);
}

export function refusal(
  status: number | null,
  reason: PlatformServiceError['detail']['reason'],
  retry = false,
): PlatformServiceError {
  return new PlatformServiceError(`The fake platform answers ${status ?? 'nothing'}.`, {
    status,
    retry,
    reason,
  });
}
