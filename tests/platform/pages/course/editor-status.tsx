import type { VNode } from 'preact';
import type { Language } from '../../html/texts.ts';
import { texts } from './texts.ts';

/** Where the editing scripts say how a change went, and the sentences they say. */
export function EditorStatus({ language }: { readonly language: Language }): VNode {
  const t = texts(language);
  return (
    <p
      id="editor-status"
      class="sr-only"
      role="status"
      data-saved={t.saved}
      data-failed={t.failed}
    />
  );
}
