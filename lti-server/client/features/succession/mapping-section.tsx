import { shortCode } from '@blocmap/shared/certification';
import type { Succession } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { blockOfTarget } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useAnnounce } from '../../ui/index.ts';
import { EditDialog } from './edit-dialog.tsx';
import { EntryRow } from './entry-row.tsx';
import { FailureBanner } from './failure.tsx';
import {
  confirmAll,
  groupByBlock,
  nextWaiting,
  idsWaiting,
  waiting,
  type Correction,
  type Entry,
  type Group,
} from './model.ts';
import { successionTexts } from './texts.ts';
import type { Actions } from './use-actions.ts';

interface MappingSectionProps {
  readonly succession: Succession;
  readonly actions: Actions;
}

/** Old competences beside what they become; each with its reason, to confirm or to correct. */
export function MappingSection({ succession, actions }: MappingSectionProps): VNode {
  const texts = useTexts(successionTexts);
  const announce = useAnnounce();
  const { entries, counts } = succession;
  const [onlyWaiting, setOnlyWaiting] = useState(counts.waiting > 0);
  /** What waited when the filter was set: a row that is decided stays in sight. */
  const kept = useRef(idsWaiting(entries));
  const [editing, setEditing] = useState<Entry | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const groups = groupByBlock(succession, onlyWaiting ? kept.current : null);

  useEffect(() => {
    if (focused === null) return;
    list.current?.querySelector<HTMLElement>(`[data-entry="${focused}"] button`)?.focus();
    setFocused(null);
  }, [focused]);

  const filter = (only: boolean): void => {
    kept.current = idsWaiting(entries);
    setOnlyWaiting(only);
  };
  const correct = async (corrections: Correction[], decided: string | null): Promise<boolean> => {
    const saved = await actions.correct(corrections);
    if (!saved) return false;
    announce(texts.saved);
    if (decided !== null) setFocused(nextWaiting(groups, decided) ?? decided);
    return true;
  };
  return (
    <section aria-labelledby="mapping-title">
      <h2 id="mapping-title">{texts.mapping}</h2>
      <fieldset class="segments">
        <legend class="vh">{texts.show}</legend>
        {[true, false].map((only) => (
          <label key={String(only)} class="segment">
            <input
              type="radio"
              name="shown-entries"
              checked={onlyWaiting === only}
              onChange={() => filter(only)}
            />
            {only ? texts.filterWaiting(counts.waiting) : texts.all(entries.length)}
          </label>
        ))}
      </fieldset>
      <FailureBanner actions={actions} of={['correct']} />
      {groups.length === 0 ? <p>{texts.nothingWaiting}</p> : null}
      <div ref={list}>
        {groups.map((group) => (
          <BlockGroup
            key={group.code}
            group={group}
            succession={succession}
            busy={actions.busy}
            onConfirmAll={() => void correct(confirmAll(group.entries), null)}
            onCorrect={(correction) =>
              void correct([correction], correction.kind === 'confirm' ? correction.from : null)
            }
            onEdit={setEditing}
          />
        ))}
      </div>
      {editing === null ? null : (
        <EditDialog
          entry={editing}
          succession={succession}
          busy={actions.busy}
          onClose={() => setEditing(null)}
          onSave={(to) => {
            void correct([{ kind: 'set', from: editing.from, to }], null);
            setEditing(null);
          }}
        />
      )}
    </section>
  );
}

interface BlockGroupProps {
  readonly group: Group;
  readonly succession: Succession;
  readonly busy: boolean;
  readonly onConfirmAll: () => void;
  readonly onCorrect: (correction: Correction) => void;
  readonly onEdit: (entry: Entry) => void;
}

function BlockGroup({ group, succession, onConfirmAll, ...rest }: BlockGroupProps): VNode {
  const texts = useTexts(successionTexts);
  const block = blockOfTarget(succession.from, group.code);
  const left = waiting(group.entries).length;
  return (
    <section class={`succession-block family-${block?.family ?? 'general'}`}>
      <div class="succession-block-head">
        <h3>
          <span class="chip">{shortCode(group.code)}</span> {block?.title}
        </h3>
        {left === 0 ? null : (
          <button
            type="button"
            class="button small"
            aria-disabled={rest.busy}
            onClick={onConfirmAll}
          >
            {texts.confirmBlock(left)}
            <span class="vh">{texts.ofBlock(shortCode(group.code))}</span>
          </button>
        )}
      </div>
      <ul class="entries">
        {group.entries.map((entry) => (
          <EntryRow key={entry.from} entry={entry} succession={succession} {...rest} />
        ))}
      </ul>
    </section>
  );
}
