import type { Catalogue } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { paths, useResource } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { Empty, PageHead, ProblemBanner, useAnnounce, Waiting } from '../../ui/index.ts';
import { Entry } from './entry.tsx';
import { catalogueTexts } from './texts.ts';

/** Letters typed closer together than this are one question. */
const PAUSE_MS = 200;

/** « Référentiels »: the certifications held, found as one types. */
export function CatalogueView(): VNode {
  const texts = useTexts(catalogueTexts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div class="view view-certifications" data-testid="view-certifications">
      <PageHead
        title={texts.title}
        actions={
          <a class="button primary" href={href({ view: 'import', draftId: null })}>
            {texts.import}
          </a>
        }
      />
      <search class="catalogue-search">
        <label class="field-label" for={id}>
          {texts.search}
        </label>
        <input
          id={id}
          class="field wide"
          type="search"
          maxLength={200}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </search>
      <Finds search={search} />
    </div>
  );
}

/** What was found before stays until the next answer is there. */
function Finds({ search }: { search: string }): VNode {
  const texts = useTexts(catalogueTexts);
  const announce = useAnnounce();
  const { data, problem, reload } = useResource<Catalogue>(paths.certifications(search));
  const last = useRef<{ search: string; catalogue: Catalogue } | null>(null);
  if (data !== null) last.current = { search, catalogue: data };
  const count = data?.certifications.length;
  useEffect(() => {
    if (count !== undefined && search !== '') announce(texts.found(count));
  }, [count, search, announce, texts]);
  const shown = last.current;
  return (
    <>
      {problem !== null && problem.kind !== 'expired' ? (
        <ProblemBanner problem={problem} onRetry={reload} />
      ) : null}
      {shown === null && problem === null ? <Waiting onRetry={reload} /> : null}
      {shown !== null && shown.catalogue.certifications.length === 0 ? (
        <Empty title={texts.none(shown.search)}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : null}
      {shown === null ? null : (
        <ul class="catalogue" aria-label={texts.list}>
          {shown.catalogue.certifications.map((entry) => (
            <Entry key={entry.code} entry={entry} />
          ))}
        </ul>
      )}
    </>
  );
}
