import type { AdministrationOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { administrationTexts } from './texts.ts';

export function Platforms({
  platforms,
}: {
  platforms: AdministrationOverview['platforms'];
}): VNode {
  const texts = useTexts(administrationTexts);
  const locale = useLocale();
  return (
    <section aria-labelledby="platforms-title">
      <h2 id="platforms-title">{texts.platforms}</h2>
      {platforms.map((platform) => (
        <dl key={`${platform.issuer} ${platform.clientId}`} class="facts">
          <dt>{texts.platform}</dt>
          <dd>{platform.name}</dd>
          <dt>{texts.issuer}</dt>
          <dd>{platform.issuer}</dd>
          <dt>{texts.clientId}</dt>
          <dd>{platform.clientId}</dd>
          <dt>{texts.deployments}</dt>
          <dd>{platform.deployments.join(', ') || '—'}</dd>
          <dt>{texts.lastLaunch}</dt>
          <dd>
            {platform.lastLaunchAt === null
              ? texts.never
              : formatDateTime(locale, platform.lastLaunchAt)}
          </dd>
        </dl>
      ))}
      <details>
        <summary>{texts.addPlatform}</summary>
        <p>{texts.addPlatformHelp}</p>
        <pre class="command">{texts.command}</pre>
        <p>{texts.addPlatformThen}</p>
      </details>
    </section>
  );
}
