import type { PlatformCheckResult, PlatformStatus } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, ProblemBanner, useAnnounce } from '../../ui/index.ts';
import { CheckResult } from './check-result.tsx';
import { Deployments } from './deployments.tsx';
import { Facts } from './facts.tsx';
import { platformTexts } from './texts.ts';

/** How the administrator's platform and the tool get on, and what to do where they do not. */
export function PlatformSection(): VNode {
  const texts = useTexts(platformTexts);
  return (
    <section aria-labelledby="platform-title" data-testid="platform">
      <h2 id="platform-title">{texts.title}</h2>
      <Loaded<PlatformStatus> path={paths.platform}>
        {(platform) => (
          <>
            <Facts platform={platform} />
            <Check />
            <Deployments platform={platform} />
          </>
        )}
      </Loaded>
      <details>
        <summary>{texts.another}</summary>
        <p>{texts.anotherHelp}</p>
        <pre class="command">{texts.anotherCommand}</pre>
        <p>{texts.anotherThen}</p>
      </details>
    </section>
  );
}

/** Asks the platform now. */
function Check(): VNode {
  const texts = useTexts(platformTexts);
  const { api, cache } = useApi();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<PlatformCheckResult | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const check = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await api.send<PlatformCheckResult>('POST', paths.platformCheck);
      cache.write(paths.platform, answer.platform);
      setResult(answer);
      const well = answer.keys.problem === null && answer.tokens.every((one) => !one.problem);
      announce(well ? texts.allWell : texts.notWell);
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p>
        <button type="button" class="button" disabled={busy} onClick={() => void check()}>
          {busy ? texts.checking : texts.check}
        </button>
      </p>
      {problem === null ? null : <ProblemBanner problem={problem} onRetry={() => void check()} />}
      {result === null ? null : <CheckResult result={result} />}
    </>
  );
}
