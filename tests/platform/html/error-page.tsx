import type { Response } from 'express';
import { texts } from './error-texts.ts';
import type { Language } from './texts.ts';
import { sendPage } from './render.ts';

/** A readable refusal, with its reason and the HTTP status it deserves. */
export function sendError(
  response: Response,
  language: Language,
  status: number,
  reason: string,
): void {
  const t = texts(language);
  sendPage(
    response,
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{t.title}</title>
        <link rel="stylesheet" href="/theme/styles.css" />
      </head>
      <body>
        <main class="lone-page">
          <h1>{t.title}</h1>
          <p data-region="error">{reason}</p>
          <p>
            <a href="/">{t.back}</a>
          </p>
        </main>
      </body>
    </html>,
    status,
  );
}
