/**
 * What a launch leaves of a person: that they administer the platform or do not, their enrolment,
 * their session. One statement, so that a launch which tells nothing new is one trip to the database.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Launch } from '../../lti/port.ts';
import { administrator, course, enrolment, session, type Writer } from '../../store/index.ts';
import { enrolmentRole, WRITTEN_AGAIN_AFTER_MS } from './enrolment.ts';
import { SESSION_IDLE_MS } from './sessions.ts';
import { hashToken, newToken } from './tokens.ts';

/** A whole class launches at once: one of them a minute writes that the course was seen. */
const COURSE_SEEN_AGAIN_AFTER_MS = 60_000;

/** Writes nothing and resolves to undefined where the place has no row; else to the place's activity. */
export type Enter = (
  values: Readonly<Record<string, unknown>>,
) => Promise<{ readonly moduleKey: string | null } | undefined>;

const value = sql.placeholder;

/**
 * @param name of the prepared statement: one for each place
 * @param place a query with one column, `module_key`: one row for an entry into a place as it is
 *   known, none otherwise
 */
export function prepareEntry(writer: Writer, name: string, place: SQL): Enter {
  const inPlace = writer
    .$with('place', { moduleKey: sql<string | null>`module_key`.as('module_key') })
    .as(place);
  const part = (alias: string, query: SQL) => writer.$with(alias, {}).as(query);
  const prepared = writer
    .with(
      inPlace,
      part('seen', seen()),
      part('administers', administers()),
      part('no_administrator', noAdministrator()),
      part('enrolled', enrolled()),
      part('left_course', leftCourse()),
      part('opened', opened()),
    )
    .select({ moduleKey: inPlace.moduleKey })
    .from(inPlace)
    .prepare(name);
  return async (values) => (await prepared.execute({ ...values }))[0];
}

/** Who holds the course's row has other things to tell than that it was seen: nobody waits for them. */
const seen = () => sql`
  update ${course} set seen_at = ${value('now')}
  where (platform_id, course_id) in (
    select platform_id, course_id from ${course}
    where platform_id = ${value('platformId')} and course_id = ${value('courseId')}
      and seen_at < ${value('courseSeenBefore')} and exists (select from place)
    for no key update skip locked
  )`;

const administers = () => sql`
  insert into ${administrator} (platform_id, user_id, seen_at)
  select ${value('platformId')}, ${value('userId')}, ${value('now')}::timestamptz
  from place where ${value('administrator')}::boolean
  on conflict (platform_id, user_id) do update set seen_at = excluded.seen_at
  where ${administrator}.seen_at < ${value('writtenBefore')}`;

const noAdministrator = () => sql`
  delete from ${administrator}
  where platform_id = ${value('platformId')} and user_id = ${value('userId')}
    and not ${value('administrator')}::boolean and exists (select from place)`;

const enrolled = () => sql`
  insert into ${enrolment} (platform_id, course_id, user_id, role, seen_at)
  select ${value('platformId')}, ${value('courseId')}, ${value('userId')}, ${value('role')},
    ${value('now')}::timestamptz
  from place where ${value('courseId')}::text is not null and ${value('role')}::text is not null
  on conflict (platform_id, course_id, user_id)
  do update set role = excluded.role, seen_at = excluded.seen_at
  where ${enrolment}.role <> excluded.role or ${enrolment}.seen_at < ${value('writtenBefore')}`;

const leftCourse = () => sql`
  delete from ${enrolment}
  where platform_id = ${value('platformId')} and course_id = ${value('courseId')}
    and user_id = ${value('userId')} and ${value('role')}::text is null
    and exists (select from place)`;

/** The launch is kept with the activity that it turned out to be of. */
const opened = () => sql`
  insert into ${session} (platform_id, token_hash, user_id, deployment_id, course_id, launch,
    created_at, expires_at)
  select ${value('platformId')}, ${value('tokenHash')}, ${value('userId')},
    ${value('deploymentId')}, ${value('courseId')},
    jsonb_set(${value('launch')}::jsonb, '{moduleKey}',
      coalesce(to_jsonb(module_key), 'null'::jsonb)),
    ${value('now')}::timestamptz, ${value('expiresAt')}::timestamptz
  from place`;

/** A new session's token, known to the caller alone, and what the statement needs to be told. */
export function entryOf(
  launch: Launch & { readonly userId: string },
  now: Date,
): { readonly token: string; readonly values: Readonly<Record<string, unknown>> } {
  const token = newToken(launch.platformId, 's');
  const after = (milliseconds: number): string =>
    new Date(now.getTime() + milliseconds).toISOString();
  return {
    token,
    values: {
      platformId: launch.platformId,
      userId: launch.userId,
      deploymentId: launch.deploymentId,
      courseId: launch.course?.id ?? null,
      role: enrolmentRole(launch.roles),
      administrator: launch.roles.includes('administrator'),
      tokenHash: hashToken(token),
      launch: JSON.stringify(launch),
      now: after(0),
      expiresAt: after(SESSION_IDLE_MS),
      writtenBefore: after(-WRITTEN_AGAIN_AFTER_MS),
      courseSeenBefore: after(-COURSE_SEEN_AGAIN_AFTER_MS),
    },
  };
}
