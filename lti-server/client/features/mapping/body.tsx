import { shortCode } from '@blocmap/shared/certification';
import type { Activity, CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { indexTags, presentActivities, type TagIndex } from '../../course/index.ts';
import { formatList, useLocale, useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { useLaunch } from '../../session/index.ts';
import { BlockStrip, Empty, Legend, useAnnounce, useMedia } from '../../ui/index.ts';
import { ActivityList } from './activity-list.tsx';
import { editsFor, type Edit } from './edits.ts';
import { filterActivities } from './filter.ts';
import { GoneList } from './gone-list.tsx';
import { MappingGrid } from './mapping-grid.tsx';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { mappingTexts } from './texts.ts';
import { Toolbar } from './toolbar.tsx';
import { useTagSync } from './use-tag-sync.ts';

/** Below this a table of fifteen columns is of no use to anybody. */
const NARROW = '(max-width: 47.99rem)';

export function MappingBody({ overview: answered }: { overview: CourseOverview }): VNode {
  const texts = useTexts(mappingTexts);
  const locale = useLocale();
  const announce = useAnnounce();
  const narrow = useMedia(NARROW);
  const launched = useLaunch().moduleKey;
  const { sync, state } = useTagSync(answered);
  const [query, setQuery] = useState('');
  const [untaggedOnly, setUntaggedOnly] = useState(false);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<readonly Activity[] | null>(null);

  const { overview } = state;
  const { certification, coverage } = overview;
  const readOnly = !overview.permissions.tag;
  const known = useRef<TagIndex>(new Map());
  const index = (known.current = indexTags(overview.tags, known.current));
  const kept = useRef<ReadonlySet<string>>(new Set());
  const all = presentActivities(overview.activities);
  const untagged = untaggedOnly ? (kept.current = union(kept.current, coverage.untagged)) : null;
  const shown = filterActivities(all, { query, only: untagged });

  const apply = (wanted: readonly Edit[]): void => {
    const results = wanted.map((edit) => editsFor(index, [edit], edit.nature));
    const locked = results.reduce((sum, result) => sum + result.locked, 0);
    sync.change(results.flatMap(({ edits }) => edits));
    if (locked > 0) announce(texts.locked(locked));
  };
  const undo = (): void => {
    if (state.canUndo) sync.undo();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing)
        return;
      event.preventDefault();
      sync.undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [sync]);
  const check = (keys: readonly string[], on: boolean): void => {
    const next = new Set(checked);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChecked(next);
  };
  const showUntagged = (only: boolean): void => {
    kept.current = new Set();
    setUntaggedOnly(only);
  };

  if (all.length === 0) {
    return (
      <Empty title={texts.emptyTitle}>
        <p>{texts.empty}</p>
        <a class="button primary" href={href({ view: 'extension' })}>
          {texts.emptyAction}
        </a>
      </Empty>
    );
  }
  const caption = [
    texts.caption(coverage.tagged, coverage.activities),
    ...(coverage.notServed.length === 0
      ? []
      : [texts.notServed(formatList(locale, coverage.notServed.map(shortCode)))]),
  ].join(' · ');
  return (
    <>
      <BlockStrip
        certification={certification}
        coverage={coverage.blocks}
        caption={caption}
        hrefOf={(target) => href({ view: 'coverage', courseId: overview.courseId, target })}
      />
      {readOnly ? <p class="banner">{texts.readOnly}</p> : null}
      <Notices sync={sync} state={state} />
      <Toolbar
        query={query}
        onQuery={setQuery}
        untaggedOnly={untaggedOnly}
        onUntaggedOnly={showUntagged}
        state={state}
        onUndo={undo}
      />
      {shown.length === 0 ? (
        <Empty title={texts.noMatchTitle}>
          <p>{coverage.untagged.length === 0 && untaggedOnly ? texts.noneLeft : texts.noMatch}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              setQuery('');
              showUntagged(false);
            }}
          >
            {texts.showAll}
          </button>
        </Empty>
      ) : narrow ? (
        <>
          <ActivityList
            activities={shown}
            outline={certification}
            index={index}
            checked={checked}
            launched={launched}
            readOnly={readOnly}
            onCheck={check}
            onEdit={(activity) => setEditing([activity])}
          />
          <SelectionBar
            cells={0}
            rows={shown.filter(({ moduleKey }) => checked.has(moduleKey)).length}
            onSet={() => {}}
            onAttach={() => setEditing(shown.filter(({ moduleKey }) => checked.has(moduleKey)))}
            onUncheck={() => setChecked(new Set())}
          />
        </>
      ) : (
        <MappingGrid
          overview={overview}
          activities={shown}
          index={index}
          checked={checked}
          launched={launched}
          readOnly={readOnly}
          onCheck={check}
          onEdits={apply}
          onPalette={setEditing}
        />
      )}
      <GoneList overview={overview} index={index} readOnly={readOnly} onEdits={apply} />
      <Legend />
      {editing === null ? null : (
        <Palette
          outline={certification}
          activities={editing}
          index={index}
          onApply={apply}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function union<T>(a: ReadonlySet<T>, b: Iterable<T>): ReadonlySet<T> {
  return new Set([...a, ...b]);
}
