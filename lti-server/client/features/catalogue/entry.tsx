import { shortCode } from '@blocmap/shared/certification';
import type { CatalogueEntry } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useLocale, useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { statusWords } from './status-words.ts';
import { catalogueTexts } from './texts.ts';

/** One certification of the list, and where a search found its words. */
export function Entry({ entry }: { entry: CatalogueEntry }): VNode {
  const texts = useTexts(catalogueTexts);
  const locale = useLocale();
  const { code, title, diploma, level, use, matches } = entry;
  const facts = [
    diploma,
    level === null ? null : texts.level(level),
    texts.size(entry.blocks, entry.competences),
    use.courses === 0 ? texts.unused : texts.use(use.courses),
    entry.versions > 1 ? texts.versions(entry.versions) : null,
  ].filter((fact) => fact !== null);
  return (
    <li class="catalogue-entry" data-certification={code}>
      <h2>
        <span class="code">{code}</span>{' '}
        <a href={href({ view: 'certification', code, version: null })}>{title}</a>
      </h2>
      <p class={`catalogue-status status-${entry.status}`}>{statusWords(locale, entry)}</p>
      <p class="quiet">{facts.join(' · ')}</p>
      <p class="catalogue-badges">
        {entry.waiting ? <span class="badge">{texts.waiting}</span> : null}
        {entry.doubts > 0 ? <span class="badge">{texts.doubts(entry.doubts)}</span> : null}
        {entry.origin === 'shipped' ? <span class="badge">{texts.shipped}</span> : null}
      </p>
      <Codes label={texts.replacedBy} codes={entry.replacedBy} />
      <Codes label={texts.replaces} codes={entry.replaces} />
      {matches.length === 0 ? null : (
        <ul class="catalogue-matches">
          {matches.map(({ target, text }) => (
            <li key={target}>
              <span class="code">{shortCode(target)}</span> {text}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Codes({ label, codes }: { label: string; codes: readonly string[] }): VNode | null {
  if (codes.length === 0) return null;
  return (
    <p class="quiet">
      {label}{' '}
      {codes.map((code, at) => (
        <>
          {at === 0 ? '' : ', '}
          <a key={code} href={href({ view: 'certification', code, version: null })}>
            {code}
          </a>
        </>
      ))}
    </p>
  );
}
