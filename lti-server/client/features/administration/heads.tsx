import type { AdministrationOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { matches } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Empty } from '../../ui/index.ts';
import { HeadEditor } from './head-editor.tsx';
import { administrationTexts } from './texts.ts';

const FEW = 8;

export function Heads({ overview }: { overview: AdministrationOverview }): VNode {
  const texts = useTexts(administrationTexts);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const { staff, courses } = overview;
  const nameOf = (person: AdministrationOverview['staff'][number]): string =>
    person.name ?? texts.unnamed(person.userId);
  const shown = staff.filter((person) => query.trim() === '' || matches(query, nameOf(person)));
  const edited = staff.find(({ userId }) => userId === editing);
  return (
    <section aria-labelledby="heads-title">
      <h2 id="heads-title">{texts.heads}</h2>
      <p class="quiet">{texts.headsHelp}</p>
      {staff.length > FEW ? (
        <input
          type="search"
          class="field"
          placeholder={texts.searchStaff}
          aria-label={texts.searchStaff}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      ) : null}
      {staff.length === 0 ? (
        <Empty title={texts.noStaffTitle}>
          <p>{texts.nextNoStaff}</p>
        </Empty>
      ) : null}
      <ul class="people">
        {shown.map((person) => (
          <li key={person.userId} data-user={person.userId}>
            <span class="person-name">{nameOf(person)}</span>
            <span class={person.headOf.length === 0 ? 'quiet' : 'badge'}>
              {texts.headOf(person.headOf.length)}
            </span>
            <button type="button" class="button small" onClick={() => setEditing(person.userId)}>
              {texts.edit}
              <span class="vh"> {nameOf(person)}</span>
            </button>
          </li>
        ))}
      </ul>
      {edited === undefined ? null : (
        <HeadEditor
          name={nameOf(edited)}
          person={edited}
          courses={courses}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
