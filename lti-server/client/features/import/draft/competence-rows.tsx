import { shortCode } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import type { ComparedBlock } from './block.tsx';
import type { Editing } from './editing.ts';
import { Kind } from './kind.tsx';
import { draftTexts } from './texts.ts';
import { Side } from './words.tsx';

interface CompetenceRowsProps {
  readonly competences: ComparedBlock['competences'];
  readonly beside: boolean;
  readonly onlyChanges: boolean;
  readonly onEdit: (editing: Editing) => void;
}

export function CompetenceRows({
  competences,
  beside,
  onlyChanges,
  onEdit,
}: CompetenceRowsProps): VNode {
  const texts = useTexts(draftTexts);
  const shown = competences.filter(
    ({ kind, doubts }) => !onlyChanges || kind !== 'unchanged' || doubts.length > 0,
  );
  return (
    <tbody>
      {shown.map(({ kind, before, after, fields, doubts }) => {
        const id = after?.id ?? before?.id ?? '';
        const words = fields.find(({ field }) => field === 'text')?.words ?? null;
        return (
          <tr key={`${before?.id} ${after?.id}`} id={`import-${id}`} class={`row-${kind}`}>
            <th scope="row">
              <span class="code">{shortCode(id)}</span> {beside ? <Kind kind={kind} /> : null}
              {before !== null && after !== null && before.id !== after.id ? (
                <span class="quiet"> {texts.movedFrom(shortCode(before.id))}</span>
              ) : null}
              {doubts.length > 0 ? (
                <span class="mark-doubt"> ? {texts.openDoubts(doubts.length)}</span>
              ) : null}
            </th>
            {beside ? (
              <td>
                {words === null ? (
                  (before?.text ?? texts.nothing)
                ) : (
                  <Side words={words} side="removed" />
                )}
              </td>
            ) : null}
            <td>
              {after?.group ? <span class="quiet">{after.group} · </span> : null}
              {words === null ? (
                (after?.text ?? texts.nothing)
              ) : (
                <Side words={words} side="added" />
              )}{' '}
              {after === null ? null : (
                <button
                  type="button"
                  class="link"
                  onClick={() => onEdit({ kind: 'competence', id: after.id, settles: [] })}
                >
                  {texts.edit}
                  <span class="vh"> {shortCode(after.id)}</span>
                </button>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
