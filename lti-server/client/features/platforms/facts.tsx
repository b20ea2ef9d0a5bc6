import type { PlatformStatus } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { platformTexts } from './texts.ts';

/** Who the platform is, when it was last heard of, and what it lets the tool do. */
export function Facts({ platform }: { readonly platform: PlatformStatus }): VNode {
  const texts = useTexts(platformTexts);
  const locale = useLocale();
  const when = (instant: string | null): string =>
    instant === null ? texts.never : formatDateTime(locale, instant);
  const { lastError } = platform;
  const granted = platform.services.filter((one) => one.granted !== false);
  return (
    <>
      <dl class="facts">
        <dt>{texts.name}</dt>
        <dd>{platform.name}</dd>
        <dt>{texts.issuer}</dt>
        <dd>{platform.issuer}</dd>
        <dt>{texts.clientId}</dt>
        <dd>{platform.clientId}</dd>
        <dt>{texts.since}</dt>
        <dd>{when(platform.registeredAt)}</dd>
        <dt>{texts.lastLaunch}</dt>
        <dd>{when(platform.lastLaunchAt)}</dd>
        <dt>{texts.lastToken}</dt>
        <dd>{when(platform.lastTokenAt)}</dd>
        <dt>{texts.services}</dt>
        <dd>
          {granted.every((one) => one.granted === null)
            ? texts.servicesUnsaid
            : granted.map(({ service }) => texts[service]).join(', ')}
        </dd>
        <dt>{texts.lastError}</dt>
        <dd>
          {lastError === null ? (
            texts.none
          ) : (
            <>
              {texts.errorAt(texts[`at-${lastError.service}`], when(lastError.at))}{' '}
              {texts[`why-${lastError.code}`]}{' '}
              {lastError.status === null ? null : <span>{texts.status(lastError.status)} </span>}
              <strong>{texts[`do-${lastError.code}`]}</strong>
            </>
          )}
        </dd>
      </dl>
    </>
  );
}
