import type { GradeSheet } from '@blocmap/shared/protocol';
import { blocksOf } from '@blocmap/shared/coverage';
import { servedCertifications, type Served } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { activityShape } from '../mapping/index.ts';
import type { Roster } from '../roster/index.ts';
import { byName, learnersOf } from './learners.ts';
import { readColumns, readGraded, readTargets, type ActivityKey } from './records.ts';
import { readSentScores, scoreShape } from './score-shape.ts';

const USUAL_MAXIMUM = 20;

/**
 * The learners of the course and their scores on one activity, a column for each block that it
 * serves, and after those the columns of blocks that it served once and that hold scores.
 *
 * @throws ToolError `course-unknown` or `not-found`
 */
export async function readSheet(
  context: AppContext,
  roster: Roster,
  key: ActivityKey,
): Promise<GradeSheet> {
  const found = await context.store.read(async (reader) => {
    const graded = await readGraded(reader, key);
    return {
      ...graded,
      blocks: blocksOf(await readTargets(reader, key)),
      served: await servedCertifications(context.certifications, reader, graded.course),
      columns: await readColumns(reader, key),
      scores: await readSentScores(reader, key),
    };
  });
  const maxima = new Map(found.columns.map((row) => [row.blockCode, row.maximum]));
  const current = new Set(found.blocks);
  const scored = found.scores.map(({ score }) => score.blockCode);
  const former = [...new Set(scored)].filter((code) => !current.has(code));
  const learners = await learnersOf(context, roster, found.course);
  // Whoever left the course keeps the scores that were given.
  for (const { score } of found.scores) {
    if (!learners.has(score.userId)) learners.set(score.userId, null);
  }
  return {
    courseId: key.courseId,
    activity: activityShape(found.activity, found.course),
    blocks: [
      ...inFicheOrder(found.blocks, found.served),
      ...inFicheOrder(former, found.served),
    ].map((block) => ({
      ...block,
      maximum: maxima.get(block.code) ?? USUAL_MAXIMUM,
      historical: !current.has(block.code),
    })),
    learners: [...learners]
      .map(([userId, name]) => ({
        userId,
        name,
        scores: found.scores.filter(({ score }) => score.userId === userId).map(scoreShape),
      }))
      .toSorted(byName),
  };
}

/** Blocks of the certification that the course follows first: who finishes another one is graded too. */
function inFicheOrder(codes: readonly string[], served: Served) {
  const wanted = new Set(codes);
  return served
    .flatMap((certification) => certification.blocks)
    .filter((block) => wanted.has(block.code))
    .map(({ code, title }) => ({ code, title }));
}
