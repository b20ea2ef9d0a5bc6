import { shortCode } from '@blocmap/shared/certification';
import type { ActivityDetail, MyScores } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths, useResource } from '../../api/index.ts';
import { CertificationChooser, useChosen } from '../../following/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { useLaunch } from '../../session/index.ts';
import { Empty, Glyph, Loaded, PageHead, ProblemBanner } from '../../ui/index.ts';
import { ScoreLine, type MyScore } from './score-line.tsx';
import { servedBlocks, type Served } from './served.ts';
import { studentTexts } from './texts.ts';

interface StudentActivityViewProps {
  readonly courseId: string;
  readonly moduleKey: string;
}

/** What one activity counts for, in words; the reader's own scores and nobody else's. */
export function StudentActivityView({ courseId, moduleKey }: StudentActivityViewProps): VNode {
  const texts = useTexts(studentTexts);
  const launch = useLaunch();
  const [chosen, choose] = useChosen(courseId);
  const path = paths.activity(courseId, moduleKey, chosen);
  const known = useResource<ActivityDetail>(path).data;
  const answer = useResource<MyScores>(paths.myScores(courseId));
  const scores = answer.data?.scores ?? null;
  const fromLink = launch.moduleKey === moduleKey ? launch.linkTitle : null;
  return (
    <div class="view view-activity" data-testid="view-activity">
      <PageHead title={known?.activity.title ?? fromLink ?? texts.loadingActivity} />
      {answer.problem === null || answer.problem.kind === 'expired' ? null : (
        <ProblemBanner problem={answer.problem} onRetry={answer.reload} />
      )}
      <Loaded<ActivityDetail> path={path}>
        {(detail) => {
          const served = servedBlocks(detail.certification, detail.tags);
          const own = scores?.filter((score) => score.moduleKey === moduleKey) ?? null;
          const chooser = (
            <CertificationChooser
              certifications={detail.certifications}
              shown={detail.certification.code}
              onShow={choose}
            />
          );
          if (served.length === 0) {
            return (
              <>
                {chooser}
                <Empty title={texts.noTagTitle}>
                  <p>{texts.noTag}</p>
                </Empty>
              </>
            );
          }
          return (
            <>
              {chooser}
              {served.map((one) => (
                <ServedCard
                  key={one.block.code}
                  served={one}
                  scores={own?.filter(({ block }) => block === one.block.code) ?? null}
                  own={detail.role === 'student'}
                />
              ))}
              {detail.role === 'student' ? <p class="quiet">{texts.threshold}</p> : null}
            </>
          );
        }}
      </Loaded>
      <p>
        {known?.role === 'student' || known === null ? (
          <a class="button" href={href({ view: 'map', courseId })}>
            {texts.toMap}
          </a>
        ) : (
          <a class="button" href={href({ view: 'mapping', courseId })}>
            {texts.toMapping}
          </a>
        )}
      </p>
    </div>
  );
}

interface ServedCardProps {
  readonly served: Served;
  /** Null until they are known: « non évalué » is only said when it is true. */
  readonly scores: readonly MyScore[] | null;
  /** Whether the reader is one who gets scores. */
  readonly own: boolean;
}

function ServedCard({ served, scores, own }: ServedCardProps): VNode {
  const texts = useTexts(studentTexts);
  const { block, nature, competences } = served;
  return (
    <section class={`served family-${block.family}`} data-testid={`served-${block.code}`}>
      <p class="served-lead">{nature === 'certificative' ? texts.countsFor : texts.practise}</p>
      <h2>
        <span class={`chip family-${block.family}`}>{shortCode(block.code)}</span> {block.title}
      </h2>
      {competences.length === 0 ? (
        <p>{texts.wholeBlock}</p>
      ) : (
        <ul>
          {competences.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <p class="served-nature">
        <Glyph nature={nature} /> {texts[nature]}
      </p>
      {!own || (nature === 'taught' && !scores?.length) ? null : (
        <p class="served-score">
          <span class="label">{texts.myScore}</span>{' '}
          {scores === null
            ? '…'
            : scores.length === 0
              ? texts.noScore
              : scores.map((score) => <ScoreLine key={score.block} score={score} named={false} />)}
        </p>
      )}
    </section>
  );
}
