import { shortCode, type TargetId } from '@blocmap/shared/certification';
import type { CertificationOutline, Succession } from '@blocmap/shared/protocol';
import { successionTexts as sharedTexts } from '@blocmap/shared/succession';
import type { VNode } from 'preact';
import { blockOfTarget, targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Correction, Entry } from './model.ts';
import { successionTexts } from './texts.ts';

interface EntryRowProps {
  readonly entry: Entry;
  readonly succession: Succession;
  readonly busy: boolean;
  readonly onCorrect: (correction: Correction) => void;
  readonly onEdit: (entry: Entry) => void;
}

/** One old block or competence, what it becomes, why, and what to do about it. */
export function EntryRow({ entry, succession, busy, onCorrect, onEdit }: EntryRowProps): VNode {
  const texts = useTexts(successionTexts);
  const { mappingKinds } = useTexts(sharedTexts);
  const { from, to, kind, confirmed } = entry;
  const named = <span class="vh"> {shortCode(from)}</span>;
  return (
    <li class={`entry kind-${kind}${confirmed ? '' : ' waits'}`} data-entry={from}>
      <div class="entry-old">
        <Target outline={succession.from} target={from} />
      </div>
      <div class="entry-new">
        <span class="vh">{texts.becomes} </span>
        {to.length === 0 ? <span class="quiet">{texts.nothing}</span> : null}
        {to.map((target) => (
          <Target key={target} outline={succession.to} target={target} />
        ))}
      </div>
      <div class="entry-why">
        <strong class="entry-kind">{mappingKinds[kind]}</strong>
        <Reason entry={entry} succession={succession} />
      </div>
      <div class="entry-actions">
        <span class="entry-state">{confirmed ? texts.confirmed : texts.waiting}</span>
        <button
          type="button"
          class={confirmed ? 'button small' : 'button small primary'}
          aria-disabled={busy}
          onClick={() => onCorrect({ kind: confirmed ? 'reopen' : 'confirm', from })}
        >
          {confirmed ? texts.reopen : texts.confirm}
          {named}
        </button>
        <button
          type="button"
          class="button small"
          aria-disabled={busy}
          onClick={() => onEdit(entry)}
        >
          {texts.edit}
          {named}
        </button>
      </div>
    </li>
  );
}

function Target({ outline, target }: { outline: CertificationOutline; target: TargetId }): VNode {
  const texts = useTexts(successionTexts);
  const isBlock = !target.includes('.');
  const family = blockOfTarget(outline, target)?.family ?? 'general';
  return (
    <p class={`entry-target family-${family}`}>
      <span class="code">{shortCode(target)}</span>{' '}
      {isBlock ? <span class="quiet">{texts.wholeBlock} : </span> : null}
      {targetText(outline, target)}
    </p>
  );
}

function Reason({ entry, succession }: Pick<EntryRowProps, 'entry' | 'succession'>): VNode {
  const texts = useTexts(successionTexts);
  const { reasons } = useTexts(sharedTexts);
  const { code, words, others } = entry.reason;
  const outline = code === 'merged' ? succession.from : succession.to;
  const showsWords = words.length > 0 && entry.kind !== 'exact';
  return (
    <>
      {' '}
      {showsWords && code === 'shared-words' ? null : reasons[code]}
      {!showsWords ? null : (
        <span class="quiet">
          {' '}
          {texts.sharedWords} {words.join(', ')}.
        </span>
      )}
      {others.length === 0 ? null : (
        <span class="quiet">
          {' '}
          {code === 'merged' ? texts.together : texts.likest}{' '}
          {others.map((other) => `${shortCode(other)} ${targetText(outline, other)}`).join(' ; ')}
        </span>
      )}
    </>
  );
}
