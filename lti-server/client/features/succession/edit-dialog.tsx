import { shortCode, type TargetId } from '@blocmap/shared/certification';
import type { Succession } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { TargetPicker } from '../../targets/index.ts';
import { Dialog, uiTexts } from '../../ui/index.ts';
import type { Entry } from './model.ts';
import { successionTexts } from './texts.ts';

interface EditDialogProps {
  readonly entry: Entry;
  readonly succession: Succession;
  readonly busy: boolean;
  readonly onSave: (to: TargetId[]) => void;
  readonly onClose: () => void;
}

/** What one old block or competence becomes, found by search and ticked; nothing ticked says so. */
export function EditDialog({ entry, succession, busy, onSave, onClose }: EditDialogProps): VNode {
  const texts = useTexts(successionTexts);
  const { cancel } = useTexts(uiTexts);
  const [chosen, setChosen] = useState<ReadonlySet<TargetId>>(new Set(entry.to));
  const toggle = (target: TargetId): void => {
    const next = new Set(chosen);
    if (!next.delete(target)) next.add(target);
    setChosen(next);
  };
  return (
    <Dialog title={texts.editTitle(shortCode(entry.from))} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSave([...chosen]);
        }}
      >
        <p>{targetText(succession.from, entry.from)}</p>
        <p class="quiet">{texts.editHelp}</p>
        <TargetPicker outline={succession.to} chosen={chosen} onToggle={toggle} />
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {cancel}
          </button>
          <button type="submit" class="button primary" disabled={busy}>
            {texts.keep(chosen.size)}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
