/** Where a launch leads: its course and its activity, as the store knows them or as they are now. */
import { sql } from 'drizzle-orm';
import type { Launch } from '../../lti/port.ts';
import { activity, course } from '../../store/index.ts';
import { linkKey, linkOf, moduleKeySaid } from './activity.ts';
import { saidOf } from './course.ts';

const value = sql.placeholder;

/** No row where the launch says something else of its course or its activity than the store does. */
export const knownPlace = () => sql`
  select coalesce(${activity.moduleKey}, ${value('moduleKey')}::text) as module_key
  from ${course} left join ${activity}
    on ${activity.platformId} = ${course.platformId} and ${activity.courseId} = ${course.courseId}
    and ${activity.resourceLinkId} = ${value('linkId')}
  where ${course.platformId} = ${value('platformId')} and ${course.courseId} = ${value('courseId')}
    and ${course.title} = ${value('title')}
    and ${course.label} is not distinct from ${value('label')}::text
    and (${value('lineItemsUrl')}::text is null
      or ${course.lineItemsUrl} = ${value('lineItemsUrl')}
        and ${course.agsScopes} = ${value('agsScopes')}::text[])
    and (${value('membershipsUrl')}::text is null
      or ${course.membershipsUrl} = ${value('membershipsUrl')})
    and (${value('linkId')}::text is null
      or ${activity.moduleKey} = coalesce(${value('saidKey')}::text, ${activity.moduleKey}))
  order by ${activity.moduleKey} limit 1`;

/** The place is settled already: in a transaction that has just written it, or without a course. */
export const givenPlace = () => sql`select ${value('moduleKey')}::text as module_key`;

/** What `knownPlace` needs to be told of a launch into a course. */
export function placeOf(
  launch: Launch,
  into: NonNullable<Launch['course']>,
): Readonly<Record<string, unknown>> {
  const said = saidOf(launch, into);
  const link = linkOf(launch);
  const ownKey = link && linkKey(link.id);
  return {
    title: said.title,
    label: said.label,
    lineItemsUrl: said.lineItemsUrl ?? null,
    agsScopes: said.agsScopes ?? [],
    membershipsUrl: said.membershipsUrl ?? null,
    linkId: ownKey && link.id,
    saidKey: ownKey && moduleKeySaid(launch, ownKey),
    moduleKey: link === null ? launch.moduleKey : null,
  };
}
