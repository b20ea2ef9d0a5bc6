import type { DeploymentDecision, PlatformStatus } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { ProblemBanner, useAnnounce } from '../../ui/index.ts';
import { platformTexts } from './texts.ts';

/** The deployments that may launch, and those that wait for consent. */
export function Deployments({ platform }: { readonly platform: PlatformStatus }): VNode {
  const texts = useTexts(platformTexts);
  const locale = useLocale();
  const { api, cache } = useApi();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const decide = async (body: DeploymentDecision): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      cache.write(paths.platform, await api.send('POST', paths.platformDeployments, body));
      announce(body.decision === 'allow' ? texts.allowed : texts.refused);
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <h3>{texts.deployments}</h3>
      {platform.deployments.length === 0 ? <p>{texts.noDeployment}</p> : null}
      <ul>
        {platform.deployments.map(({ deploymentId, since, allowedBy }) => (
          <li key={deploymentId}>
            <code>{deploymentId}</code> {texts[`by-${allowedBy}`](formatDateTime(locale, since))}
          </li>
        ))}
      </ul>
      {platform.waiting.length === 0 ? null : (
        <div class="banner banner-warning" data-testid="platform-waiting">
          <p>{texts.waiting}</p>
          <ul>
            {platform.waiting.map(({ deploymentId, lastSeenAt }) => (
              <li key={deploymentId}>
                <code>{deploymentId}</code> {texts.asked(formatDateTime(locale, lastSeenAt))}{' '}
                <button
                  type="button"
                  class="button small"
                  disabled={busy}
                  aria-label={texts.allowThis(deploymentId)}
                  onClick={() => void decide({ deploymentId, decision: 'allow' })}
                >
                  {texts.allow}
                </button>{' '}
                <button
                  type="button"
                  class="button small"
                  disabled={busy}
                  aria-label={texts.refuseThis(deploymentId)}
                  onClick={() => void decide({ deploymentId, decision: 'refuse' })}
                >
                  {texts.refuse}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {problem === null ? null : (
        <ProblemBanner problem={problem} onRetry={() => setProblem(null)} />
      )}
    </>
  );
}
