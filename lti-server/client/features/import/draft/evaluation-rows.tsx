import { shortCode } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import type { ComparedBlock } from './block.tsx';
import type { Editing } from './editing.ts';
import { Kind } from './kind.tsx';
import { draftTexts } from './texts.ts';

interface EvaluationRowsProps {
  readonly block: string;
  readonly evaluation: ComparedBlock['evaluation'];
  readonly beside: boolean;
  readonly onlyChanges: boolean;
  readonly onEdit: (editing: Editing) => void;
}

export function EvaluationRows({
  block,
  evaluation,
  beside,
  onlyChanges,
  onEdit,
}: EvaluationRowsProps): VNode | null {
  const texts = useTexts(draftTexts);
  const shown = evaluation.filter(
    ({ kind, doubts }) => !onlyChanges || kind !== 'unchanged' || doubts.length > 0,
  );
  if (shown.length === 0) return null;
  return (
    <tbody class="evaluation-rows">
      <tr>
        <th scope="rowgroup" colSpan={beside ? 3 : 2}>
          {texts.evaluation}
        </th>
      </tr>
      {shown.map(({ kind, before, after }) => {
        const pathway = after?.pathway ?? before?.pathway ?? 'P1';
        return (
          <tr key={pathway}>
            <th scope="row">
              {pathway} {beside ? <Kind kind={kind} /> : null}
            </th>
            {beside ? (
              <td>{before === null ? texts.nothing : texts[`form-${before.form}`]}</td>
            ) : null}
            <td>
              {after === null ? texts.nothing : texts[`form-${after.form}`]}
              {after === null || after.raw === '' ? null : (
                <span class="quiet"> {texts.printedWords(after.raw)}</span>
              )}{' '}
              {after === null ? null : (
                <button
                  type="button"
                  class="link"
                  onClick={() => onEdit({ kind: 'evaluation', block, pathway, settles: [] })}
                >
                  {texts.edit}
                  <span class="vh">
                    {' '}
                    {shortCode(block)} {pathway}
                  </span>
                </button>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
