import { blockOf, shortCode } from '@blocmap/shared/certification';
import { strongerNature } from '@blocmap/shared/coverage';
import type { CourseOverview } from '@blocmap/shared/protocol';
import { codeOf } from './chip-code.ts';
import { fingerprint } from './fingerprint.ts';
import type { BlockView, ChipView, CourseView } from './view.ts';

const COURSE_MODULE = /^cm:(\d+)$/;

/**
 * The part of an overview that the page shows at once. Linear in tags + blocks.
 *
 * @param copyOf ISO 8601 instant where the overview is an old copy: nothing may then be changed.
 */
export function buildView(overview: CourseOverview, copyOf: string | null = null): CourseView {
  const coverage = new Map(overview.coverage.blocks.map((block) => [block.code, block]));
  const position = new Map<string, number>();
  const blocks = overview.certification.blocks.map((block, index): BlockView => {
    position.set(block.code, index);
    const covered = coverage.get(block.code);
    const counts = covered?.counts ?? { taught: 0, formative: 0, certificative: 0 };
    return {
      short: shortCode(block.code),
      title: block.title,
      family: block.family,
      strongest: covered?.strongest ?? null,
      activities: counts.taught + counts.formative + counts.certificative,
    };
  });
  return {
    courseId: overview.courseId,
    revision: overview.revision,
    role: overview.role,
    mayTag: overview.permissions.tag && copyOf === null,
    blocks,
    chips: chipsByModule(overview.tags, position),
    activities: overview.coverage.activities,
    tagged: overview.coverage.tagged,
    known: fingerprint(
      overview.activities.filter(({ gone, moduleKey }) => !gone && COURSE_MODULE.test(moduleKey)),
    ),
    copyOf,
  };
}

function chipsByModule(
  tags: CourseOverview['tags'],
  position: ReadonlyMap<string, number>,
): Record<string, number[]> {
  const byModule = new Map<string, Map<number, ChipView>>();
  for (const tag of tags) {
    const cmid = COURSE_MODULE.exec(tag.moduleKey)?.[1];
    const block = position.get(blockOf(tag.target));
    if (cmid === undefined || block === undefined) continue;
    let chips = byModule.get(cmid);
    if (chips === undefined) byModule.set(cmid, (chips = new Map<number, ChipView>()));
    const known = chips.get(block);
    chips.set(block, {
      block,
      nature: strongerNature(known?.nature ?? null, tag.nature) ?? tag.nature,
      proposed: tag.state === 'proposed' && (known?.proposed ?? true),
      locked: tag.state === 'locked' || (known?.locked ?? false),
    });
  }
  return Object.fromEntries(
    [...byModule].map(([cmid, chips]) => [
      cmid,
      [...chips.values()].toSorted((a, b) => a.block - b.block).map(codeOf),
    ]),
  );
}
