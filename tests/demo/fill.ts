/**
 * What the demonstration starts with: a link to the tool in each course, a department head, and a
 * map begun but not finished, so that every screen has something to show and something to do.
 * All of it goes through real launches and the tool's own API, as people would do it.
 */
import type { ScannedActivity } from '@blocmap/shared/protocol';
import type { Nature } from '@blocmap/shared/coverage';
import type { Platform, PlatformData } from '../platform/index.ts';
import { launchAs } from './launch-as.ts';

export const PEOPLE = {
  administrator: 'alice.martin',
  teacher: 'bernard.lefevre',
  head: 'denis.girard',
  student: 'emma.rousseau',
} as const;

const LINK_TITLE = 'Blocmap – blocs de compétences';

/** Titles begin like this; targets are short codes of RNCP35698. */
const BEGUN: readonly (readonly [title: string, target: string, nature: Nature])[] = [
  ['TP1', 'BC03.1', 'taught'],
  ['Préparation d’intervention', 'BC03.4', 'formative'],
  ['Test théorique habilitation', 'BC03.7', 'certificative'],
  ['Quiz réseaux', 'BC03.3', 'formative'],
  ['TP5', 'BC04.1', 'formative'],
  ['Contrôle tension', 'BC04.2', 'taught'],
  ['Le vérin', 'BC05.1', 'formative'],
  ['Échange standard', 'BC05.2', 'certificative'],
  ['Échange standard', 'BC05.3', 'formative'],
  ['Trigonométrie', 'BC01.3', 'formative'],
  ['Puissance active', 'BC02', 'certificative'],
  ['Bel-Ami', 'BC10.4', 'taught'],
  ['PSE', 'BC08.2', 'formative'],
  ['Listening', 'BC09.1', 'formative'],
];

export async function fillDemo(
  platform: Platform,
  toolUrl: string,
  clientId: string,
  seed: PlatformData,
): Promise<void> {
  const links: number[] = [];
  for (const course of seed.courses) {
    const link = platform.addLtiActivity({ clientId, courseId: course.id, title: LINK_TITLE });
    links.push(link.cmid);
    const activities = scan(seed, course.id);
    const teacher = await launchAs(platform, toolUrl, teacherOf(seed, course.id), link.cmid);
    await teacher.call('PUT', `/courses/${course.id}/activities`, { complete: false, activities });
    const changes = BEGUN.flatMap(([title, target, nature]) =>
      activities
        .filter((activity) => activity.title.startsWith(title))
        .map(({ moduleKey }) => ({ moduleKey, target: `RNCP35698${target}`, nature })),
    );
    if (changes.length > 0) await teacher.call('POST', `/courses/${course.id}/tags`, { changes });
  }
  // Only people and courses that the tool has seen can be named.
  const [firstLink = 0] = links;
  await launchAs(platform, toolUrl, PEOPLE.head, firstLink);
  const administrator = await launchAs(platform, toolUrl, PEOPLE.administrator, firstLink);
  await administrator.call('PUT', '/administration/heads', {
    userId: userId(seed, PEOPLE.head),
    courseIds: seed.courses.map(({ id }) => String(id)),
  });
}

/** The one who made the course: a teacher with editing rights. */
function teacherOf(seed: PlatformData, courseId: number): string {
  const enrolment = seed.enrolments.find(
    (one) => one.courseId === courseId && one.role === 'editingteacher',
  );
  const user = seed.users.find(({ id }) => id === enrolment?.userId);
  if (!user) throw new Error(`Expected course ${courseId} to have a teacher.`);
  return user.username;
}

function userId(seed: PlatformData, username: string): string {
  const user = seed.users.find((one) => one.username === username);
  if (!user) throw new Error(`Expected the demonstration to have a user "${username}".`);
  return String(user.id);
}

/** What a teacher's page would show of the course. */
function scan(seed: PlatformData, courseId: number): ScannedActivity[] {
  return seed.sections
    .filter((section) => section.courseId === courseId)
    .flatMap((section, sectionPosition) =>
      section.moduleIds.flatMap((id, position) => {
        const module = seed.modules.find((one) => one.id === id);
        if (!module || module.type === 'subsection') return [];
        return {
          moduleKey: `cm:${module.id}`,
          title: module.name,
          moduleType: module.type,
          sectionTitle: section.name,
          sectionPosition,
          position,
        };
      }),
    );
}
