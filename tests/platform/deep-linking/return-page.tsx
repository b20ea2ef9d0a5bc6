import type { VNode } from 'preact';
import type { Language } from '../html/texts.ts';
import { texts } from './texts.ts';

/** Leads the whole window, not only the tool's frame, back to the course. */
export function ReturnPage({ language, url }: { language: Language; url: string }): VNode {
  const t = texts(language);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{t.title}</title>
      </head>
      <body>
        <main>
          <h1>{t.title}</h1>
          <a id="return-link" href={url} target="_top">
            {t.go}
          </a>
        </main>
        <script
          dangerouslySetInnerHTML={{
            __html:
              "window.top.location.assign(document.getElementById('return-link').getAttribute('href'))",
          }}
        />
      </body>
    </html>
  );
}
