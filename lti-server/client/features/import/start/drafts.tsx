import type { ImportList } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, useResource } from '../../../api/index.ts';
import { formatDateTime, useLocale, useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import { importTexts } from '../texts.ts';

/** What the person has begun and not finished. */
export function Drafts(): VNode | null {
  const texts = useTexts(importTexts);
  const locale = useLocale();
  const { api } = useApi();
  const { data, reload } = useResource<ImportList>(paths.imports);
  const [problem, setProblem] = useState<string | null>(null);
  if (data === null || data.drafts.length === 0) return null;
  const discard = async (draftId: string): Promise<void> => {
    try {
      await api.send('DELETE', paths.importDraft(draftId));
      setProblem(null);
    } catch (thrown) {
      setProblem(toProblem(thrown).message);
    }
    reload();
  };
  return (
    <section aria-labelledby="drafts-title">
      <h2 id="drafts-title">{texts.drafts}</h2>
      <p class="quiet">{texts.draftsHelp}</p>
      {problem === null ? null : <p class="field-problem">{problem}</p>}
      <ul class="drafts">
        {data.drafts.map(({ draftId, name, codes, createdAt }) => (
          <li key={draftId}>
            <a href={href({ view: 'import', draftId })}>{name}</a>
            <span class="quiet">
              {texts.draftFacts(listed(codes), formatDateTime(locale, createdAt))}
            </span>
            <button type="button" class="button small" onClick={() => void discard(draftId)}>
              {texts.discard}
              <span class="vh"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first few; the others as a sign that there are more. */
function listed(codes: readonly string[]): string {
  return codes.length > 5 ? `${codes.slice(0, 5).join(', ')}…` : codes.join(', ');
}
