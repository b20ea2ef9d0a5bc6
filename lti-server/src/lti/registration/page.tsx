import { renderToString } from 'preact-render-to-string';
import type { RegistrationProblem } from './problem.ts';
import { registrationTexts } from './texts.ts';

export type RegistrationOutcome =
  | { readonly kind: 'done'; readonly platformOrigin: string; readonly script: string }
  | {
      readonly kind: 'failed';
      readonly problem: RegistrationProblem;
      readonly supportCode: string;
    };

/** The whole document. On success its script tells the platform that the tool is done. */
export function renderRegistration(
  outcome: RegistrationOutcome,
  locale: 'fr' | 'en',
  base: string,
): string {
  const texts = registrationTexts[locale];
  const title = outcome.kind === 'done' ? texts.done : texts.failed;
  const html = renderToString(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Blocmap`}</title>
        <link rel="stylesheet" href={`${base}/assets/error.css`} />
        {outcome.kind === 'done' && (
          <script defer src={outcome.script} data-platform={outcome.platformOrigin} />
        )}
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {outcome.kind === 'done' ? (
            <>
              <p>{texts.doneNext}</p>
              <p>
                <button type="button" id="close">
                  {texts.close}
                </button>
              </p>
            </>
          ) : (
            <>
              <p>{texts.reasons[outcome.problem.reason]}</p>
              {outcome.problem.detail !== null && (
                <p>
                  {texts.detail} <code>{outcome.problem.detail}</code>
                </p>
              )}
              <p>
                <small>
                  {texts.code} <code>{outcome.supportCode}</code>
                </small>
              </p>
            </>
          )}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
