import { shortCode, type Certification } from '@blocmap/shared/certification';
import type { VersionComparison } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { CompetenceRows } from './competence-rows.tsx';
import type { Editing } from './editing.ts';
import { EvaluationRows } from './evaluation-rows.tsx';
import { Kind } from './kind.tsx';
import { draftTexts } from './texts.ts';
import { Side } from './words.tsx';

export type ComparedBlock = VersionComparison['blocks'][number];

interface BlockProps {
  readonly block: ComparedBlock;
  readonly printed: Certification['blocks'][number]['raw'] | null;
  /** There is a version to stand beside. */
  readonly beside: boolean;
  readonly onlyChanges: boolean;
  readonly onEdit: (editing: Editing) => void;
}

/** One block as it is and as it becomes, with what the source prints. */
export function BlockCompared({
  block,
  printed,
  beside,
  onlyChanges,
  onEdit,
}: BlockProps): VNode | null {
  const texts = useTexts(draftTexts);
  const { kind, before, after, competences, evaluation, fields } = block;
  const head = after ?? before;
  if (head === null) return null;
  const title = fields.find(({ field }) => field === 'title')?.words ?? null;
  return (
    <section
      class={`import-block kind-${beside ? kind : 'new'}`}
      id={`import-${head.code}`}
      aria-labelledby={`title-${head.code}`}
    >
      <header class="import-block-head">
        <h3 id={`title-${head.code}`}>
          <span class="code">{shortCode(head.code)}</span>{' '}
          {title === null ? (
            head.title
          ) : (
            <>
              <Side words={title} side="removed" /> → <Side words={title} side="added" />
            </>
          )}
        </h3>
        {beside ? <Kind kind={kind} /> : null}
        {head.optional ? <span class="badge">{texts.optional}</span> : null}
        {before !== null && after !== null && before.code !== after.code ? (
          <span class="quiet">{texts.movedFrom(shortCode(before.code))}</span>
        ) : null}
        {after === null ? null : (
          <button
            type="button"
            class="button small"
            onClick={() => onEdit({ kind: 'block', block: after.code, settles: [] })}
          >
            {texts.edit}
            <span class="vh"> {shortCode(after.code)}</span>
          </button>
        )}
      </header>
      {head.level === null ? null : <p class="quiet">{texts.level(head.level)}</p>}
      <div class="matrix-scroll">
        <table class="matrix compare">
          <thead>
            <tr>
              <th scope="col">{texts.competences}</th>
              {beside ? <th scope="col">{texts.before}</th> : null}
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <CompetenceRows {...{ competences, beside, onlyChanges, onEdit }} />
          <EvaluationRows block={head.code} {...{ evaluation, beside, onlyChanges, onEdit }} />
        </table>
      </div>
      {after === null ? null : (
        <button
          type="button"
          class="link"
          onClick={() => onEdit({ kind: 'new-competence', block: after.code, settles: [] })}
        >
          {texts.add}
          <span class="vh"> {shortCode(after.code)}</span>
        </button>
      )}
      {printed === null ? null : (
        <details class="printed">
          <summary>
            {texts.printed}
            <span class="vh"> {shortCode(head.code)}</span>
          </summary>
          <pre>{printed.competences}</pre>
          {printed.evaluation === '' ? null : <pre>{printed.evaluation}</pre>}
        </details>
      )}
    </section>
  );
}
