import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import type { SyncState, TagSync } from './tag-sync.ts';
import { mappingTexts } from './texts.ts';

/** What went wrong with a change, whether anything was lost, and what to do. */
export function Notices({ sync, state }: { sync: TagSync; state: SyncState }): VNode | null {
  const texts = useTexts(mappingTexts);
  if (state.status === 'offline') {
    return (
      <div class="banner banner-warning" role="alert" data-testid="offline-banner">
        <p>{texts.offline}</p>
        <button type="button" class="button" onClick={() => sync.retry()}>
          {texts.retryNow}
        </button>
      </div>
    );
  }
  const { notice } = state;
  if (notice === null) return null;
  const words = {
    conflict: texts.conflict,
    'undo-expired': texts.undoExpired,
    unreachable: texts.unreachable,
    refused: `${texts.refused} ${notice.message}`,
  }[notice.kind];
  return (
    <div class="banner banner-warning" role="alert" data-testid="notice">
      <p>{words}</p>
      <button type="button" class="button" onClick={() => sync.dismissNotice()}>
        {texts.dismiss}
      </button>
    </div>
  );
}
