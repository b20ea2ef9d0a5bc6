/**
 * 10 000 scores through a platform that fails three calls in ten, before and after accepting: each
 * has to arrive exactly once. Says how long one takes, beside a platform that never fails.
 */
import { openGradedSchool } from '../../certification/gradebook/school.ts';
import { sendAll, weatherStorm, type Landing } from '../../certification/gradebook/storm.ts';
import { startPostgres } from '../../support/postgres.ts';
import { measurement, type Measurement } from '../measure/index.ts';

const LEARNERS = 500;
/** With two blocks each: as many columns are made. */
const ACTIVITIES = 10;
/** Each costs those who wait for it five seconds. */
const MOST_HANGS = 20;

export async function benchmarkOutbox(): Promise<Measurement[]> {
  const postgres = await startPostgres();
  try {
    const fair = await run(1, await postgres.createDatabase(), false);
    const embedded = await run(1, undefined, true);
    const one = await run(1, await postgres.createDatabase(), true);
    const two = await run(2, await postgres.createDatabase(), true);
    const beside = { 'without a failure, on PostgreSQL': fair };
    return [
      measurement('a score through the storm, on PGlite', 'ms', embedded, beside),
      measurement('a score through the storm, on PostgreSQL', 'ms', one, beside),
      measurement('the same with two instances', 'ms', two, beside),
    ];
  } finally {
    await postgres.stop();
  }
}

/**
 * Resolves to the milliseconds that each score took.
 * @throws Error where a score did not arrive, or not once
 */
async function run(
  instances: number,
  databaseUrl: string | undefined,
  stormy: boolean,
): Promise<number> {
  const school = await openGradedSchool({
    learners: LEARNERS,
    activities: ACTIVITIES,
    instances,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  try {
    const start = performance.now();
    const landing = await (stormy ? weatherStorm(school, MOST_HANGS) : sendAll(school));
    const ms = performance.now() - start;
    check(landing);
    const store = databaseUrl === undefined ? 'PGlite' : 'PostgreSQL';
    console.log(
      `  ${landing.accepted} of ${landing.given} accepted, ${landing.right} right, ` +
        `${landing.columns} columns; ${instances} × ${store}, ${stormy ? 'storm' : 'fair weather'}, ` +
        `${landing.minutes} minutes of its time`,
    );
    return ms / landing.given;
  } finally {
    await school.close();
  }
}

function check({ given, right, accepted, columns }: Landing): void {
  if (right === given && accepted === given && columns === ACTIVITIES * 2) return;
  throw new Error(
    `Expected each of ${given} scores once in ${ACTIVITIES * 2} columns, got ${right} right, ${accepted} accepted, ${columns} columns.`,
  );
}
