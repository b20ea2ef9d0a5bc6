import { shortCode } from '@blocmap/shared/certification';
import type { BlockCoverage } from '@blocmap/shared/coverage';
import type { CourseOverview } from '@blocmap/shared/protocol';
import type { ActivityDetails, BlockDetails, CourseDetails, TagDetails } from './details.ts';

const COURSE_MODULE = /^cm:(\d+)$/;

/** All of an overview that a panel or a palette shows. Linear in activities, tags and competences. */
export function buildDetails(overview: CourseOverview): CourseDetails {
  const { code, title, status, registrationEnd, blocks } = overview.certification;
  const coverage = new Map(overview.coverage.blocks.map((block) => [block.code, block]));
  return {
    courseId: overview.courseId,
    title: overview.title,
    certification: { code, title, status, registrationEnd },
    blocks: blocks.map((block) => blockDetails(block, coverage.get(block.code))),
    activities: activityDetails(overview),
    untagged: overview.coverage.untagged,
  };
}

function blockDetails(
  block: CourseOverview['certification']['blocks'][number],
  covered: BlockCoverage | undefined,
): BlockDetails {
  const competences = new Map(covered?.competences.map((entry) => [entry.id, entry]));
  return {
    code: block.code,
    short: shortCode(block.code),
    title: block.title,
    family: block.family,
    strongest: covered?.strongest ?? null,
    counts: covered?.counts ?? { taught: 0, formative: 0, certificative: 0 },
    covered: covered?.covered ?? 0,
    competences: block.competences.map(({ id, text, group, aliases, wording, subCompetences }) => {
      const entry = competences.get(id);
      const words = [group, ...aliases, wording, ...subCompetences.map((sub) => sub.text)];
      return {
        id,
        text,
        also: words.filter((word) => word !== null).join(' '),
        short: shortCode(id),
        strongest: entry?.strongest ?? null,
        servedBy: (entry?.contributions ?? []).map(({ activity, nature, via }) => ({
          key: activity,
          nature,
          wholeBlock: via === 'block',
        })),
      };
    }),
  };
}

function activityDetails(overview: CourseOverview): ActivityDetails[] {
  const tags = new Map<string, TagDetails[]>();
  for (const { moduleKey, target, nature, state, version } of overview.tags) {
    const known = tags.get(moduleKey);
    const tag = { target, nature, state, version };
    if (known === undefined) tags.set(moduleKey, [tag]);
    else known.push(tag);
  }
  return overview.activities
    .filter((activity) => !activity.gone)
    .toSorted((a, b) => a.sectionPosition - b.sectionPosition || a.position - b.position)
    .map((activity) => ({
      key: activity.moduleKey,
      cmid: COURSE_MODULE.exec(activity.moduleKey)?.[1] ?? null,
      title: activity.title,
      moduleType: activity.moduleType,
      sectionTitle: activity.sectionTitle,
      tags: tags.get(activity.moduleKey) ?? [],
    }));
}
