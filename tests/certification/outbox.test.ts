/** Scores leave through an outbox: a platform that fails gets each of them, once, and in order. */
import { afterEach, expect, test } from 'vitest';
import { openGradedSchool, type School } from './gradebook/school.ts';
import { weatherStorm } from './gradebook/storm.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';

/** `npm run bench -- outbox` does the same with 10 000. */
const SIZE = { learners: 20, activities: 2 };
const ALL = { given: 80, right: 80, accepted: 80, columns: 4 };
const PATIENCE_MS = 240_000;

let school: School | undefined;
let postgres: Postgres | undefined;
afterEach(async () => {
  await school?.close();
  await postgres?.stop();
  [school, postgres] = [undefined, undefined];
});

test(
  'through a platform that fails three calls in ten each score arrives exactly once',
  async () => {
    school = await openGradedSchool({ ...SIZE, instances: 1 });
    expect(await weatherStorm(school, 1)).toMatchObject(ALL);
  },
  PATIENCE_MS,
);

test(
  'so do those of two instances on one PostgreSQL server, which make each column once',
  async () => {
    postgres = await startPostgres();
    school = await openGradedSchool({ ...SIZE, instances: 2, databaseUrl: postgres.url });
    expect(await weatherStorm(school, 1)).toMatchObject(ALL);
  },
  PATIENCE_MS,
);
