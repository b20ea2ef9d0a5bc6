import { shortCode } from '@blocmap/shared/certification';
import type { BlockCoverage } from '@blocmap/shared/coverage';
import type { CourseOverview, MyScores } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths, useResource } from '../../api/index.ts';
import { countAll, type OutlineBlock } from '../../course/index.ts';
import { CourseLoaded } from '../../following/index.ts';
import { formatNumber, useLocale, useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { Glyph, Legend, LocalWords, PageHead, ProblemBanner, uiTexts } from '../../ui/index.ts';
import { ScoreLine, type MyScore } from './score-line.tsx';
import { studentTexts } from './texts.ts';

/** The certification as one row a block: what this course does for it. No rank, no comparison. */
export function StudentMapView({ courseId }: { courseId: string }): VNode {
  const texts = useTexts(studentTexts);
  const answer = useResource<MyScores>(paths.myScores(courseId));
  const scores = answer.data?.scores ?? [];
  return (
    <div class="view view-map" data-testid="view-map">
      <PageHead title={texts.mapTitle} />
      {answer.problem === null || answer.problem.kind === 'expired' ? null : (
        <ProblemBanner problem={answer.problem} onRetry={answer.reload} />
      )}
      <CourseLoaded courseId={courseId}>
        {(overview) => (
          <>
            <p>{texts.mapIntroCount(overview.certification.blocks.length)}</p>
            <ul class="block-rows">
              {overview.certification.blocks.map((block) => (
                <BlockRow
                  key={block.code}
                  overview={overview}
                  block={block}
                  coverage={overview.coverage.blocks.find(({ code }) => code === block.code)}
                  scores={scores.filter((score) => score.block === block.code)}
                />
              ))}
            </ul>
            <p class="quiet">{texts.threshold}</p>
            <Legend />
          </>
        )}
      </CourseLoaded>
    </div>
  );
}

interface BlockRowProps {
  readonly overview: CourseOverview;
  readonly block: OutlineBlock;
  readonly coverage: BlockCoverage | undefined;
  readonly scores: readonly MyScore[];
}

function BlockRow({ overview, block, coverage, scores }: BlockRowProps): VNode {
  const texts = useTexts(studentTexts);
  const words = useTexts(uiTexts);
  const strongest = coverage?.strongest ?? null;
  const head = (
    <>
      <span class={`chip family-${block.family}`}>{shortCode(block.code)}</span>
      <span class="row-title">
        {block.title} <BlockWeightWords block={block} />
      </span>
      <span class="row-state">
        {strongest === null || coverage === undefined ? (
          <span class="quiet">{texts.notInCourse}</span>
        ) : (
          <>
            <Glyph nature={strongest} size={12} /> {words[strongest]},{' '}
            {words.activities(countAll(coverage.counts))}
          </>
        )}
      </span>
    </>
  );
  return (
    <li
      class={`block-row-card family-${block.family} ${strongest ?? 'none'}`}
      data-block={block.code}
    >
      {strongest === null || coverage === undefined ? (
        <div class="row-head">{head}</div>
      ) : (
        <details>
          <summary class="row-head">{head}</summary>
          <p class="quiet">{texts.covered(coverage.covered, block.competences.length)}</p>
          <CompetenceList overview={overview} block={block} coverage={coverage} />
        </details>
      )}
      {scores.length === 0 ? null : (
        <ul class="row-scores" aria-label={texts.myScores}>
          {scores.map((score) => (
            <li key={score.moduleKey}>
              <ScoreLine score={score} named />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** How the block weighs in the diploma's average and who says so; nothing is guessed. */
function BlockWeightWords({ block }: { block: OutlineBlock }): VNode {
  const texts = useTexts(studentTexts);
  const locale = useLocale();
  const { value, origin } = block.weight;
  if (value.kind === 'unknown' || origin === null) {
    return <span class="quiet row-weight">{texts.noWeight}</span>;
  }
  const words =
    value.kind === 'coefficient'
      ? texts.weight(formatNumber(locale, value.value))
      : texts.pointsAbove;
  return (
    <span class="quiet row-weight" title={value.source}>
      {words} ({texts[origin]}
      <span class="vh">, {value.source}</span>)
    </span>
  );
}

function CompetenceList({
  overview,
  block,
  coverage,
}: Pick<BlockRowProps, 'overview' | 'block'> & { readonly coverage: BlockCoverage }): VNode {
  const words = useTexts(uiTexts);
  const { courseId } = overview;
  return (
    <ul class="row-competences">
      {coverage.competences.map(({ id, strongest, contributions }, at) => (
        <li key={id} class={strongest ?? 'none'}>
          {strongest === null ? (
            <span class="dash-text" aria-hidden="true">
              —
            </span>
          ) : (
            <Glyph nature={strongest} size={12} />
          )}
          <div>
            {block.competences[at]?.text}
            <LocalWords outline={overview.certification} target={id} />{' '}
            <span class="vh">{strongest === null ? words.none : words[strongest]}</span>
            {contributions.length === 0 ? null : (
              <ul class="row-activities">
                {contributions.map(({ activity: moduleKey, nature }) => (
                  <li key={moduleKey}>
                    <a href={href({ view: 'activity', courseId, moduleKey })}>
                      {overview.activities.find((one) => one.moduleKey === moduleKey)?.title ??
                        moduleKey}
                    </a>{' '}
                    <span class="quiet">{words[nature]}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
