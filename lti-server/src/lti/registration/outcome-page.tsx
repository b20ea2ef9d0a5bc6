import { renderPage } from '../../http/index.ts';
import { PATHS } from '../urls.ts';
import type { RegistrationProblem } from './problem.ts';
import { registrationTexts } from './texts.ts';

export type RegistrationOutcome =
  | {
      readonly kind: 'done';
      /** To be told that the tool is done; null where nobody waits for it. */
      readonly platformOrigin: string | null;
      /** The platform was known already. */
      readonly updated: boolean;
      /** False: Blocmap learns the deployment from an administrator's first launch. */
      readonly deployed: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly problem: RegistrationProblem;
      readonly supportCode: string;
    };

/** The whole document. On success its script tells the platform that the tool is done. */
export function renderOutcome(
  outcome: RegistrationOutcome,
  locale: 'fr' | 'en',
  base: string,
): string {
  const texts = registrationTexts[locale];
  if (outcome.kind === 'failed') {
    const { problem, supportCode } = outcome;
    return renderPage({
      locale,
      base,
      title: texts.failed,
      body: (
        <>
          <p>{texts.reasons[problem.reason]}</p>
          {problem.detail !== null && (
            <p>
              {texts.detail} <code>{problem.detail}</code>
            </p>
          )}
          <p>
            <small>
              {texts.code} <code>{supportCode}</code>
            </small>
          </p>
        </>
      ),
    });
  }
  const { platformOrigin, updated, deployed } = outcome;
  return renderPage({
    locale,
    base,
    title: updated ? texts.updated : texts.done,
    ...(platformOrigin === null
      ? {}
      : { script: { path: PATHS.closeScript, data: { platform: platformOrigin, done: 'yes' } } }),
    body: (
      <>
        <p>{texts.doneNext}</p>
        {!deployed && <p>{texts.undeployed}</p>}
        {platformOrigin !== null && (
          <p>
            <button type="button" id="close">
              {texts.close}
            </button>
          </p>
        )}
      </>
    ),
  });
}
