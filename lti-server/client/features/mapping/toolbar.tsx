import type { VNode } from 'preact';
import { formatTime, useLocale, useTexts } from '../../i18n/index.ts';
import type { SyncState } from './tag-sync.ts';
import { mappingTexts } from './texts.ts';

interface ToolbarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly untaggedOnly: boolean;
  readonly onUntaggedOnly: (only: boolean) => void;
  readonly state: SyncState;
  readonly onUndo: () => void;
}

export function Toolbar(props: ToolbarProps): VNode {
  const { query, onQuery, untaggedOnly, onUntaggedOnly, state, onUndo } = props;
  const texts = useTexts(mappingTexts);
  return (
    <div class="toolbar">
      <input
        type="search"
        class="field"
        placeholder={texts.search}
        aria-label={texts.search}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        aria-pressed={untaggedOnly}
        onClick={() => onUntaggedOnly(!untaggedOnly)}
      >
        {texts.untagged(state.overview.coverage.untagged.length)}
      </button>
      <span class="spacer" />
      <SaveStatus state={state} />
      <button
        type="button"
        class="button"
        title={texts.undo}
        aria-keyshortcuts="Control+Z"
        disabled={!state.canUndo}
        onClick={onUndo}
      >
        {texts.undoShort}
      </button>
    </div>
  );
}

function SaveStatus({ state }: { state: SyncState }): VNode {
  const texts = useTexts(mappingTexts);
  const locale = useLocale();
  const words =
    state.status === 'offline'
      ? texts.unsaved(state.unsaved)
      : state.status === 'saving'
        ? texts.saving
        : state.savedAt === null
          ? ''
          : texts.savedAt(formatTime(locale, state.savedAt));
  return (
    <span class={`save-status ${state.status}`} data-testid="save-status">
      {words}
    </span>
  );
}
