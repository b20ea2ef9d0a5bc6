import type { Connections as ConnectionList } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { z } from 'zod';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { Loaded, ProblemBanner, useAnnounce } from '../../ui/index.ts';
import { pairingTexts } from './texts.ts';

type List = z.infer<typeof ConnectionList>;

/** The reader's own extensions, to see and to end. */
export function ConnectionsList(): VNode {
  const texts = useTexts(pairingTexts);
  const locale = useLocale();
  const announce = useAnnounce();
  const { api, cache } = useApi();
  const [failed, setFailed] = useState<{ id: string; problem: ApiProblem } | null>(null);
  const revoke = async (id: string): Promise<void> => {
    setFailed(null);
    try {
      await api.send('DELETE', paths.connection(id));
      announce(texts.revoked);
      await cache.load(paths.connections);
    } catch (thrown) {
      setFailed({ id, problem: toProblem(thrown) });
    }
  };
  return (
    <section aria-labelledby="connections-title">
      <h2 id="connections-title">{texts.connections}</h2>
      {failed === null ? null : (
        <ProblemBanner problem={failed.problem} onRetry={() => void revoke(failed.id)} />
      )}
      <Loaded<List> path={paths.connections}>
        {({ connections }) =>
          connections.length === 0 ? (
            <p class="quiet">{texts.none}</p>
          ) : (
            <ul class="people" data-testid="connections">
              {connections.map(({ id, createdAt, lastUsedAt }) => {
                const date = formatDateTime(locale, createdAt);
                return (
                  <li key={id}>
                    <span class="person-name">{texts.since(date)}</span>
                    <span class="quiet">
                      {lastUsedAt === null
                        ? texts.neverUsed
                        : texts.lastUsed(formatDateTime(locale, lastUsedAt))}
                    </span>
                    <button type="button" class="button small" onClick={() => void revoke(id)}>
                      {texts.revoke}
                      <span class="vh"> {texts.since(date)}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
