import type { ImportPreview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { fieldName, fieldTexts } from './fields.ts';
import type { Editing } from './editing.ts';
import { anchorOf, describePlace, placeOf, type Place } from './places.ts';
import { draftTexts } from './texts.ts';

type Doubt = ImportPreview['doubts'][number];

interface DoubtsProps {
  readonly doubts: readonly Doubt[];
  readonly busy: boolean;
  readonly onAccept: (keys: string[]) => void;
  readonly onEdit: (editing: Editing) => void;
}

/** Each place where the reading hesitates, with the two ways to settle it. */
export function Doubts({ doubts, busy, onAccept, onEdit }: DoubtsProps): VNode {
  const texts = useTexts(draftTexts);
  const open = doubts.filter(({ state }) => state === 'open');
  return (
    <section aria-labelledby="doubts-title" data-testid="import-doubts">
      <h2 id="doubts-title">{texts.doubts}</h2>
      {doubts.length === 0 ? <p>{texts.noDoubts}</p> : <p class="quiet">{texts.doubtsHelp}</p>}
      {open.length > 1 ? (
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => onAccept(open.map(({ key }) => key))}
        >
          {texts.acceptAll(open.length)}
        </button>
      ) : null}
      <ul class="doubts">
        {doubts.map((doubt) => (
          <DoubtRow
            key={doubt.key}
            doubt={doubt}
            busy={busy}
            onAccept={() => onAccept([doubt.key])}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </section>
  );
}

interface DoubtRowProps {
  readonly doubt: Doubt;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onEdit: (editing: Editing) => void;
}

function DoubtRow({ doubt, busy, onAccept, onEdit }: DoubtRowProps): VNode {
  const texts = useTexts(draftTexts);
  const names = useTexts(fieldTexts);
  const { warning, text, state, key } = doubt;
  const place = placeOf(warning.path);
  const where = describePlace(place, texts, (field) => fieldName(names, field));
  const anchor = anchorOf(place);
  const editing = editingAt(place, [key]);
  return (
    <li class={state === 'open' ? 'doubt' : 'doubt settled'}>
      <div>
        <strong>{where}</strong>
        {warning.line === null ? null : <span class="quiet"> · {texts.line(warning.line)}</span>}
        <p>{text}</p>
        {warning.excerpt === null ? null : <blockquote>{warning.excerpt}</blockquote>}
      </div>
      {state === 'open' ? (
        <div class="choice-row">
          <button type="button" class="button small" disabled={busy} onClick={onAccept}>
            {texts.accept}
            <span class="vh"> {where}</span>
          </button>
          {editing === null ? null : (
            <button
              type="button"
              class="button small"
              disabled={busy}
              onClick={() => onEdit(editing)}
            >
              {texts.edit}
              <span class="vh"> {where}</span>
            </button>
          )}
          {anchor === null ? null : (
            <button
              type="button"
              class="link"
              onClick={() => document.getElementById(anchor)?.scrollIntoView({ block: 'center' })}
            >
              {texts.seePlace}
              <span class="vh"> {where}</span>
            </button>
          )}
        </div>
      ) : (
        <span class="badge">✓ {texts.settled}</span>
      )}
    </li>
  );
}

/** What can be corrected at a place; null where only a word from the person settles the doubt. */
export function editingAt(place: Place, settles: string[]): Editing | null {
  switch (place.kind) {
    case 'competence':
      return { kind: 'competence', id: place.id, settles };
    case 'evaluation':
      return { kind: 'evaluation', block: place.block, pathway: place.pathway, settles };
    case 'block':
      return { kind: 'block', block: place.block, settles };
    case 'date':
      return { kind: 'date', date: place.date, settles };
    case 'title':
      return { kind: 'title', settles };
    default:
      return null;
  }
}
