import type { VNode } from 'preact';
import { originOf, renderPage } from '../../http/index.ts';
import { SCOPES } from '../services/scopes.ts';
import { PATHS } from '../urls.ts';
import { approvalTexts } from './approval-texts.ts';
import type { Proposal } from './asking.ts';
import { replaceable } from './known.ts';

interface ApprovalPage {
  readonly locale: 'fr' | 'en';
  readonly base: string;
  readonly proposal: Proposal;
  /** The platform's configuration is no longer what was shown before. */
  readonly changed: boolean;
}

/** Who asks, what the tool will ask for, and the button without which nothing happens. */
export function renderApproval({ locale, base, proposal, changed }: ApprovalPage): string {
  const { asking, configuration, digest, known } = proposal;
  const texts = approvalTexts[locale];
  const { issuer, family, version } = configuration;
  const site = new URL(issuer).host;
  const product = family === 'generic' ? texts.productUnknown : `${family} ${version ?? ''}`.trim();
  const hidden = {
    invite: asking.invite,
    openid_configuration: asking.address,
    ...(asking.token === null ? {} : { registration_token: asking.token }),
    digest,
  };
  const origin = originOf(issuer) ?? '';
  return renderPage({
    locale,
    base,
    title: known.length === 0 ? texts.title(site) : texts.titleUpdate(site),
    script: { path: PATHS.closeScript, data: { platform: origin, done: 'no' } },
    body: (
      <form method="post" action={base + PATHS.approve}>
        {changed && (
          <p class="notice wrong" role="alert">
            {texts.changed}
          </p>
        )}
        <p>{texts.lead}</p>
        <dl class="facts">
          <dt>{texts.issuer}</dt>
          <dd>
            <code>{issuer}</code>
          </dd>
          <dt>{texts.product}</dt>
          <dd>{product}</dd>
        </dl>
        <Known locale={locale} proposal={proposal} />
        <h2>{texts.asks}</h2>
        <ul>
          <li>{texts.messages}</li>
          <Service texts={texts} scopes={configuration.scopes} needed={[SCOPES.lineItem]}>
            {texts.columns}
          </Service>
          <Service
            texts={texts}
            scopes={configuration.scopes}
            needed={[SCOPES.score, SCOPES.resultRead]}
          >
            {texts.scores}
          </Service>
          <Service texts={texts} scopes={configuration.scopes} needed={[SCOPES.members]}>
            {texts.roster}
          </Service>
        </ul>
        <h2>{texts.personal}</h2>
        <p>{texts.personalText}</p>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p class="actions">
          <button type="submit" class="primary" id="approve">
            {known.length === 0 ? texts.approve : texts.approveUpdate}
          </button>
          <button type="button" id="close">
            {texts.cancel}
          </button>
        </p>
        <p>
          <small>{texts.afterwards}</small>
        </p>
      </form>
    ),
  });
}

function Service(props: {
  readonly texts: (typeof approvalTexts)['fr'];
  readonly scopes: readonly string[] | null;
  readonly needed: readonly string[];
  readonly children: string;
}): VNode {
  const { texts, scopes, needed, children } = props;
  const offered = scopes === null || needed.every((scope) => scopes.includes(scope));
  return (
    <li>
      {children}
      {!offered && <span class="quiet"> {texts.notOffered}</span>}
    </li>
  );
}

/** That the platform is known, and what becomes of what the tool holds of it. */
function Known(props: { readonly locale: 'fr' | 'en'; readonly proposal: Proposal }): VNode | null {
  const { known, configuration } = props.proposal;
  const texts = approvalTexts[props.locale];
  if (known.length === 0) return null;
  const day = new Intl.DateTimeFormat(props.locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Paris',
  });
  const replaced = replaceable(configuration.family, known);
  return (
    <section class="notice" aria-label={texts.known}>
      <p>{texts.known}</p>
      <ul>
        {known.map((one) => (
          <li key={one.platformId}>
            <code>{one.clientId}</code>{' '}
            {texts.knownFacts(
              day.format(one.registeredAt),
              one.lastLaunchAt === null ? null : day.format(one.lastLaunchAt),
              one.courses,
            )}
          </li>
        ))}
      </ul>
      {replaced === undefined ? (
        <p>{texts.besides}</p>
      ) : (
        <fieldset>
          <legend>{texts.otherClient}</legend>
          <label class="choice">
            <input type="radio" name="replace" value="yes" checked />
            <span>{texts.replace}</span>
          </label>
          <label class="choice">
            <input type="radio" name="replace" value="no" />
            <span>{texts.keepBoth}</span>
          </label>
        </fieldset>
      )}
    </section>
  );
}
