import { Nature } from '@blocmap/shared/coverage';
import {
  servedCertifications,
  targetsOf,
  type Certifications,
  type Served,
} from '../../certifications/index.ts';
import type { Launch } from '../../lti/port.ts';
import { tag, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import type { CourseRow } from './course.ts';

/** Custom parameters of the links that deep linking made: they travel with every copy of the course. */
export const CUSTOM_TARGETS = 'blocmap_targets';
export const CUSTOM_NATURE = 'blocmap_nature';

/** The author of tags that came with a link, whoever happened to open it first. */
const AUTHOR = 'deep-linking';

/**
 * Gives a link's activity the tags that it was made with. Only on the link's first launch: a tag
 * that a teacher has taken away since does not come back. Targets that no certification of the
 * course has are left out, and tags that are there already stay as they are.
 */
export async function tagDeepLinked(
  transactor: Transactor,
  launch: Launch,
  course: CourseRow,
  moduleKey: string,
  certifications: Certifications,
  now: Date,
): Promise<void> {
  const nature = Nature.catch('formative').parse(launch.custom[CUSTOM_NATURE]);
  const named = launch.custom[CUSTOM_TARGETS] ?? '';
  if (named === '') return;
  const { platformId, courseId } = course;
  const served = await servedCertifications(certifications, transactor, course);
  const targets = targetsNamed(named, served);
  if (targets.length === 0) return;
  const written = await transactor
    .insert(tag)
    .values(
      targets.map((target) => ({
        platformId,
        courseId,
        moduleKey,
        target,
        nature,
        state: 'validated' as const,
        source: 'deep-linking' as const,
        authorId: AUTHOR,
        createdAt: now,
        changedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ target: tag.target });
  if (written.length === 0) return;
  await writeJournal(transactor, {
    platformId,
    courseId,
    actorId: AUTHOR,
    action: 'tags.deep-linked',
    detail: { moduleKey, nature, targets: written.map((row) => row.target) },
    at: now,
  });
}

function targetsNamed(list: string, served: Served): string[] {
  const held = served.map(targetsOf);
  const named = list.slice(0, 10_000).split(',');
  return [...new Set(named.map((target) => target.trim()))].filter((target) =>
    held.some((targets) => targets.has(target)),
  );
}
