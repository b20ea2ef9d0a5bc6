import type { ComponentChildren, VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { Dialog, uiTexts } from '../../../ui/index.ts';
import { draftTexts } from './texts.ts';

interface EditDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onApply: () => void;
  /** False while there is nothing to apply. */
  readonly ready: boolean;
  readonly children: ComponentChildren;
}

/** A form in a window: Enter applies, Esc leaves. */
export function EditDialog({ title, onClose, onApply, ready, children }: EditDialogProps): VNode {
  const texts = useTexts(draftTexts);
  const words = useTexts(uiTexts);
  return (
    <Dialog title={title} onClose={onClose} class="import-editor">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onApply();
        }}
      >
        {children}
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" class="button primary" disabled={!ready}>
            {texts.apply}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
