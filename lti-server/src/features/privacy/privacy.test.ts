/** A whole lesson's worth of work, then a look at everything that is left of it. */
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as schema from '../../store/schema/index.ts';
import { openSchool, pair, type School } from '../../testing/index.ts';
import { erasePerson, exportPerson } from './privacy.ts';

const NAMES = [
  'Élise Bernard',
  'Prof Esseur',
  'elise.bernard@lycee.example',
  'Appréciation privée',
];
const roster = 'https://moodle.example/mod/lti/services.php/CourseSection/2/bindings/1/memberships';

let school: School;
const secrets: string[] = [];

beforeAll(async () => {
  school = await openSchool();
  const { tool, tokens } = school;
  tool.lti.members.set(roster, [
    { userId: 'student-1', roles: ['student'], active: true, name: 'Élise Bernard' },
    { userId: 'teacher-1', roles: ['teacher'], active: true, name: 'Prof Esseur' },
  ]);
  const scores = '/courses/2/activities/cm:11/scores';
  const grade = (score: number) =>
    tool.api('POST', scores, {
      token: tokens.teacher,
      body: { userId: 'student-1', block: 'RNCP99001BC01', score, comment: 'Appréciation privée' },
    });
  await grade(12);
  await grade(14);
  await tool.api('GET', scores, { token: tokens.teacher });
  await tool.api('GET', '/administration', { token: tokens.administrator });
  await tool.api('PUT', '/administration/heads', {
    token: tokens.administrator,
    body: { userId: 'teacher-1', courseIds: ['3'] },
  });
  const { accessToken, refreshToken } = await pair(tool, tokens.student);
  await tool.api('GET', `/me?token=${tokens.student}&name=elise.bernard@lycee.example`, {
    token: accessToken,
    headers: { cookie: 'MoodleSession=abcdef0123456789', 'x-name': 'elise.bernard@lycee.example' },
  });
  await tool.api('POST', '/courses/2/tags', {
    token: tokens.student,
    body: '{"name":"Élise Bernard',
  });
  secrets.push(...Object.values(tokens), accessToken, refreshToken);
});
afterAll(() => school.tool.close());

/** Every row of every table, as text. */
async function dump(): Promise<string> {
  return school.tool.context.store.read(async (reader) => {
    const parts: string[] = [];
    for (const table of Object.values(schema).filter((value) => is(value, PgTable))) {
      const rows = await reader.select().from(table);
      parts.push(`${getTableName(table)}: ${JSON.stringify(rows)}`);
    }
    return parts.join('\n');
  });
}

describe('after a lesson', () => {
  test('no name, no address, no comment and no token stands in the database', async () => {
    const text = await dump();
    expect(text).toContain('student-1');
    for (const name of NAMES) expect(text).not.toContain(name);
    for (const token of secrets)
      expect(text).not.toContain(token.slice(token.lastIndexOf('.') + 1));
  });

  test('nor in the log, which has no cookie, no address of a caller and no person’s id either', () => {
    const text = school.tool.logged();
    expect(text).toContain('"path":"/courses/:courseId/tags"');
    for (const name of [...NAMES, 'MoodleSession', 'student-1', 'teacher-1', '127.0.0.1']) {
      expect(text).not.toContain(name);
    }
    for (const token of secrets)
      expect(text).not.toContain(token.slice(token.lastIndexOf('.') + 1));
  });
});

describe('a person', () => {
  const pupil = () => ({ platformId: school.tool.platformId, userId: 'student-1' });
  const teacher = () => ({ platformId: school.tool.platformId, userId: 'teacher-1' });

  test('gets all that is held on them, and no key to act as them', async () => {
    const held = await exportPerson(school.tool.context, pupil());
    expect(held).toMatchObject({
      userId: 'student-1',
      sessions: [{ courseId: '2' }],
      enrolments: [{ courseId: '2', role: 'student' }],
      connections: [{ revoked: false }],
      scores: [{ score: 14 }],
      administrator: [],
    });
    expect(JSON.stringify(held['journal'])).toContain('score.recorded');
    expect(JSON.stringify(held)).not.toMatch(/[Hh]ash|[0-9a-f]{64}/);
  });

  test('does not get other people’s ids with what they did for them', async () => {
    const held = await exportPerson(school.tool.context, teacher());
    expect(held['tagsMade']).toHaveLength(1);
    expect(held['scoresGiven']).toHaveLength(1);
    expect(JSON.stringify(held['scoresGiven'])).not.toContain('student-1');
  });

  test('is forgotten everywhere; what they did for others stays', async () => {
    const { tool } = school;
    const deleted = await erasePerson(tool.context, pupil());
    expect(deleted).toMatchObject({ sessions: 1, enrolments: 1, connections: 1, scores: 1 });
    expect(await dump()).not.toContain('student-1');

    await erasePerson(tool.context, teacher());
    const text = await dump();
    // The stranger has the same id on the other platform: they are somebody else.
    expect(text.match(/teacher-1/g)?.length).toBeGreaterThan(0);
    const ours = text
      .split('\n')
      .flatMap((line) => line.split('},{'))
      .filter((row) => row.includes('teacher-1') && !row.includes(tool.otherPlatformId));
    expect(ours).toEqual([]);
    expect(text).toContain('RNCP99001BC01.1');
  });

  test('who is not known is erased without an error', async () => {
    const nobody = { platformId: school.tool.platformId, userId: `it's "nobody" \\ %` };
    expect(await erasePerson(school.tool.context, nobody)).toMatchObject({ sessions: 0 });
  });
});
