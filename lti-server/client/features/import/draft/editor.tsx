import type { Certification } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { BlockEditor } from './edit-block.tsx';
import { CompetenceEditor } from './edit-competence.tsx';
import { DateEditor, EvaluationEditor, TitleEditor } from './edit-value.tsx';
import type { Editing } from './editing.ts';
import type { CorrectionInput } from './use-preview.ts';

export interface EditorProps {
  readonly certification: Certification;
  readonly onCorrect: (correction: CorrectionInput) => void;
  readonly onClose: () => void;
}

/** The dialog for what is being corrected; null where it is not there any more. */
export function Editor({ editing, ...props }: EditorProps & { editing: Editing }): VNode | null {
  switch (editing.kind) {
    case 'competence':
    case 'new-competence':
      return <CompetenceEditor {...props} editing={editing} />;
    case 'block':
      return <BlockEditor {...props} editing={editing} />;
    case 'evaluation':
      return <EvaluationEditor {...props} editing={editing} />;
    case 'title':
      return <TitleEditor {...props} editing={editing} />;
    case 'date':
      return <DateEditor {...props} editing={editing} />;
  }
}
