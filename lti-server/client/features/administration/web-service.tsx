import type { WebServiceState } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, useResource, type ApiProblem } from '../../api/index.ts';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { ProblemBanner, useAnnounce } from '../../ui/index.ts';
import { webServiceProblems } from '../../../src/ui/web-service-problems.ts';
import { webServiceTexts } from './web-service-texts.ts';

/** The school's key to its web services: given, tried, taken back; never shown. */
export function WebServiceKey(): VNode | null {
  const texts = useTexts(webServiceTexts);
  const reasons = useTexts(webServiceProblems);
  const locale = useLocale();
  const announce = useAnnounce();
  const { api, cache } = useApi();
  const { data: state } = useResource<WebServiceState>(paths.webService);
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  if (state === null || !state.possible) return null;

  const send = async (method: 'PUT' | 'DELETE', body?: unknown): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const now = await api.send<WebServiceState>(method, paths.webService, body);
      cache.write(paths.webService, now);
      setToken('');
      announce(
        method === 'DELETE' ? texts.removed : now.problem === null ? texts.saved : texts.wrong,
      );
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const given = state.setAt;
  return (
    <section aria-labelledby="web-service-title" data-testid="web-service">
      <h2 id="web-service-title">{texts.title}</h2>
      <p>{texts.help}</p>
      <p>
        {given === null ? texts.none : texts.since(formatDateTime(locale, given))}{' '}
        {state.lastReadAt === null ? '' : texts.lastRead(formatDateTime(locale, state.lastReadAt))}
      </p>
      {given === null || state.problem === null ? null : (
        <p class="banner banner-warning">{reasons[`problem-${state.problem}`]}</p>
      )}
      <form
        class="toolbar"
        onSubmit={(event) => {
          event.preventDefault();
          void send('PUT', { token });
        }}
      >
        <label>
          {texts.token}{' '}
          <input
            type="password"
            class="field"
            autocomplete="off"
            spellcheck={false}
            required
            minLength={20}
            maxLength={128}
            pattern="[A-Za-z0-9]+"
            value={token}
            onInput={(event) => setToken(event.currentTarget.value.trim())}
          />
        </label>
        <button type="submit" class="button primary" disabled={busy}>
          {busy ? texts.trying : texts.save}
        </button>
        {given === null ? null : (
          <button type="button" class="button" disabled={busy} onClick={() => void send('DELETE')}>
            {texts.remove}
          </button>
        )}
      </form>
      {problem === null ? null : (
        <ProblemBanner
          title={texts.failed}
          problem={problem}
          onRetry={() => void send('PUT', { token })}
        />
      )}
      <details>
        <summary>{texts.how}</summary>
        <ol>
          {[texts.step1(state.issuer), texts.step2, texts.step3, texts.step4, texts.step5].map(
            (step) => (
              <li key={step}>{step}</li>
            ),
          )}
        </ol>
      </details>
    </section>
  );
}
