import type { ImportPreview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { ProblemBanner, Waiting } from '../../../ui/index.ts';
import { BlockCompared, type ComparedBlock } from './block.tsx';
import { Counts } from './counts.tsx';
import { Doubts } from './doubts.tsx';
import type { Editing } from './editing.ts';
import { Editor } from './editor.tsx';
import { Metadata } from './metadata.tsx';
import { draftTexts } from './texts.ts';
import { usePreview, type CorrectionInput } from './use-preview.ts';

/** The dry run of one certification of a draft, where its doubts are settled. */
export function Preview({ draftId, code }: { draftId: string; code: string }): VNode {
  const work = usePreview(draftId, code);
  const { preview, loadProblem, problem, reload } = work;
  return (
    <>
      {loadProblem === null ? null : <ProblemBanner problem={loadProblem} onRetry={reload} />}
      {problem === null ? null : <ProblemBanner problem={problem} onRetry={reload} />}
      {preview === null && loadProblem === null ? <Waiting onRetry={reload} /> : null}
      {preview === null ? null : <Body preview={preview} work={work} />}
    </>
  );
}

interface BodyProps {
  readonly preview: ImportPreview;
  readonly work: ReturnType<typeof usePreview>;
}

function Body({ preview, work }: BodyProps): VNode {
  const texts = useTexts(draftTexts);
  const beside = preview.comparison.before !== null;
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { certification, comparison, doubts, corrections } = preview;
  const filtered = beside && onlyChanges;
  const printed = new Map(certification.blocks.map(({ code, raw }) => [code, raw]));
  const correct = (...made: CorrectionInput[]): void => {
    setEditing(null);
    void work.correct(made);
  };
  return (
    <div data-testid="import-preview">
      <h2 class="vh">
        {certification.code} {certification.title}
      </h2>
      <Counts preview={preview} />
      <Doubts
        doubts={doubts}
        busy={work.busy}
        onAccept={(settles) => correct({ kind: 'accept', settles })}
        onEdit={setEditing}
      />
      {corrections.length === 0 ? null : (
        <button type="button" class="button" disabled={work.busy} onClick={() => void work.undo()}>
          {texts.undo}
        </button>
      )}
      <div class="toolbar">
        {beside ? (
          <label class="choice">
            <input
              type="checkbox"
              checked={onlyChanges}
              onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
            />
            {texts.onlyChanges}
          </label>
        ) : null}
        <button
          type="button"
          class="button small"
          onClick={() => setEditing({ kind: 'title', settles: [] })}
        >
          {texts.editTitle}
        </button>
        <button
          type="button"
          class="button small"
          onClick={() => setEditing({ kind: 'date', date: 'registrationEnd', settles: [] })}
        >
          {texts.editDate}
        </button>
      </div>
      <Metadata metadata={comparison.metadata} onlyChanges={filtered} beside={beside} />
      <h2>{texts.blocks}</h2>
      {comparison.blocks
        .filter((block) => !filtered || hasNews(block))
        .map((block) => (
          <BlockCompared
            key={`${block.before?.code} ${block.after?.code}`}
            block={block}
            printed={printed.get(block.after?.code ?? '') ?? null}
            beside={beside}
            onlyChanges={filtered}
            onEdit={setEditing}
          />
        ))}
      {editing === null ? null : (
        <Editor
          editing={editing}
          certification={certification}
          onCorrect={correct}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

/** True for a block in which something changes or is doubtful. */
function hasNews({ kind, doubts, competences, evaluation }: ComparedBlock): boolean {
  return [{ kind, doubts }, ...competences, ...evaluation].some(
    (one) => one.kind !== 'unchanged' || one.doubts.length > 0,
  );
}
