import type { AdministrationOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import { matches } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Dialog, ProblemBanner, uiTexts, useAnnounce } from '../../ui/index.ts';
import { administrationTexts } from './texts.ts';

interface HeadEditorProps {
  readonly name: string;
  readonly person: AdministrationOverview['staff'][number];
  readonly courses: AdministrationOverview['courses'];
  readonly onClose: () => void;
}

/** All the courses that one person is head of, ticked; none: no head. */
export function HeadEditor({ name, person, courses, onClose }: HeadEditorProps): VNode {
  const texts = useTexts(administrationTexts);
  const { cancel } = useTexts(uiTexts);
  const { api, cache } = useApi();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(person.headOf));
  const [query, setQuery] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const shown = courses.filter(({ title }) => query.trim() === '' || matches(query, title));

  const set = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    setProblem(null);
    try {
      const body = { userId: person.userId, courseIds: [...chosen] };
      cache.write(paths.administration, await api.send('PUT', paths.heads, body));
      announce(texts.saved(name));
      onClose();
    } catch (thrown) {
      setProblem(toProblem(thrown));
      setSaving(false);
    }
  };
  return (
    <Dialog title={texts.coursesOf(name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {courses.length === 0 ? <p>{texts.noCourse}</p> : null}
        <div class="toolbar">
          <input
            type="search"
            class="field"
            placeholder={texts.searchCourse}
            aria-label={texts.searchCourse}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          {[true, false].map((on) => (
            <button
              key={String(on)}
              type="button"
              class="button small"
              onClick={() =>
                set(
                  shown.map(({ courseId }) => courseId),
                  on,
                )
              }
            >
              {on ? texts.all : texts.noneOf}
            </button>
          ))}
        </div>
        <ul class="checklist">
          {shown.map(({ courseId, title }) => (
            <li key={courseId}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={chosen.has(courseId)}
                  onChange={(event) => set([courseId], event.currentTarget.checked)}
                />
                {title}
              </label>
            </li>
          ))}
        </ul>
        {problem === null ? null : <ProblemBanner problem={problem} onRetry={() => void save()} />}
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {cancel}
          </button>
          <button type="submit" class="button primary" disabled={saving}>
            {saving ? texts.saving : texts.save(chosen.size)}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
