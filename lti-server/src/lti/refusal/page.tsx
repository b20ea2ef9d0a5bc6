import { renderToString } from 'preact-render-to-string';
import type { Refusal } from './refusal.ts';
import { refusalTexts } from './texts.ts';

export interface RefusalPage {
  readonly refusal: Refusal;
  readonly locale: 'fr' | 'en';
  readonly supportCode: string;
  /** The path that the tool stands below, without a final slash: `` or `/blocmap`. */
  readonly base: string;
}

/** The whole document: what happened, what to do, the code for support. Needs no script. */
export function renderRefusal({ refusal, locale, supportCode, base }: RefusalPage): string {
  const texts = refusalTexts[locale];
  const { what, remedy } = texts.reasons[refusal.reason];
  const details = Object.entries(refusal.detail);
  const html = renderToString(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${texts.title} – Blocmap`}</title>
        <link rel="stylesheet" href={`${base}/assets/error.css`} />
      </head>
      <body>
        <main>
          <h1>{texts.title}</h1>
          <p>{what}</p>
          <p>{remedy}</p>
          {details.length > 0 && (
            <section aria-labelledby="details">
              <h2 id="details">{texts.details}</h2>
              <dl>
                {details.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <code>{value}</code>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <p>
            <small>
              {texts.code} <code>{supportCode}</code>
            </small>
          </p>
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
