import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

interface SavedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly long?: boolean;
  /** Called with what was typed when the field is left or Enter pressed; resolves to whether it is kept. */
  readonly onSave: (text: string) => Promise<boolean>;
}

/** A field that saves itself when it is left. What was not taken stays typed, and Escape gives it up. */
export function SavedField({ label, value, long, onSave }: SavedFieldProps): VNode {
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const save = async (): Promise<void> => {
    if (draft === null) return;
    const taken = draft.trim() === value.trim() || (await onSave(draft.trim()));
    setRefused(!taken);
    if (taken) setDraft((now) => (now === draft ? null : now));
  };
  const shared = {
    class: 'field wide',
    'aria-label': label,
    'aria-invalid': refused,
    value: draft ?? value,
    onBlur: () => void save(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setDraft(null);
        setRefused(false);
      }
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      void save();
    },
  };
  return long === true ? (
    <textarea
      {...shared}
      rows={2}
      maxLength={1000}
      onInput={(event) => setDraft(event.currentTarget.value)}
    />
  ) : (
    <input {...shared} type="text" onInput={(event) => setDraft(event.currentTarget.value)} />
  );
}
