import { MISHAPS } from '../../platform/index.ts';
import { BLOCKS, COURSE_ID } from './course.ts';
import type { GivenScore, School } from './school.ts';

/** Posts of a class, under way at once. */
const AT_ONCE = 8;

/** What became of the scores that were given once each. */
export interface Landing {
  readonly given: number;
  /** In the platform's gradebook, with the value that was given. */
  readonly right: number;
  /** That the platform took: with each score taken once, as many as were given. */
  readonly accepted: number;
  readonly columns: number;
  /** Minutes of the tool's time until the last one was in the gradebook. */
  readonly minutes: number;
}

/** {@link sendAll} while the platform fails three calls in ten in every way there is. */
export async function weatherStorm(school: School, mostHangs: number): Promise<Landing> {
  const { faults } = school.platform;
  faults.storm = { rate: 0.3, services: ['ags', 'token'], mishaps: MISHAPS, mostHangs };
  const landing = await sendAll(school);
  faults.reset();
  return landing;
}

/**
 * Gives a score to each learner on each column, in turn through each instance, then lets time pass
 * until all are there.
 */
export async function sendAll(school: School): Promise<Landing> {
  const { platform } = school;
  const given = scoresOf(school);
  const left = [...given.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      await school.score(next[1], next[0] % school.instances.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const minutes = await school.drain();
  const columns = platform
    .gradebook(Number(COURSE_ID))
    .filter(({ item }) => item.clientId !== null);
  const held = new Map(
    columns.flatMap(({ item, grades }) =>
      [...grades].map(([userId, { grade }]) => [`${item.resourceId} ${item.tag} ${userId}`, grade]),
    ),
  );
  return {
    given: given.length,
    right: given.filter(
      (one) => held.get(`blocmap:${one.moduleKey} ${one.block} ${one.userId}`) === one.score,
    ).length,
    accepted: platform.acceptedScores.length,
    columns: columns.length,
    minutes,
  };
}

/** Each learner's on each column, different ones beside one another. */
function scoresOf({ learners, moduleKeys }: School): GivenScore[] {
  return moduleKeys.flatMap((moduleKey, m) =>
    BLOCKS.flatMap((block, b) =>
      learners.map((userId, l) => ({ moduleKey, block, userId, score: (m * 7 + b * 3 + l) % 21 })),
    ),
  );
}
