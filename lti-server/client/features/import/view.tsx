import type { ImportDraft } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { Loaded, PageHead } from '../../ui/index.ts';
import { DraftBody } from './draft/index.ts';
import { Start } from './start/index.ts';
import { importTexts } from './texts.ts';

/** A file becomes a draft; a draft is looked at, corrected and saved. */
export function ImportView({ draftId }: { draftId: string | null }): VNode {
  const texts = useTexts(importTexts);
  const over = <a href={href({ view: 'certifications' })}>{texts.catalogue}</a>;
  return (
    <div class="view view-import" data-testid="view-import">
      <PageHead title={draftId === null ? texts.title : texts.previewTitle} over={over} />
      {draftId === null ? (
        <Start />
      ) : (
        <Loaded<ImportDraft> path={paths.importDraft(draftId)}>
          {(draft) => <DraftBody draft={draft} />}
        </Loaded>
      )}
    </div>
  );
}
