/** Pages that stand alone, without the client: registration, connection, the front page. */
import type { RequestHandler } from 'express';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Where the look of these pages is served, below the tool's base path. */
export const PAGE_STYLE = '/assets/page.css';

/** A script of our own, with what it reads from its element's data attributes. */
export interface PageScript {
  /** Its path, below the tool's base path. */
  readonly path: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** The whole document. */
export function renderPage(page: {
  readonly locale: 'fr' | 'en';
  readonly title: string;
  /** The path that the tool stands below, without a final slash: `` or `/blocmap`. */
  readonly base: string;
  readonly script?: PageScript;
  readonly body: ComponentChildren;
}): string {
  const { locale, title, base, script, body } = page;
  const data = Object.entries(script?.data ?? {}).map(([name, value]) => [`data-${name}`, value]);
  const html = renderToString(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Blocmap`}</title>
        <link rel="stylesheet" href={base + PAGE_STYLE} />
        {script && <script defer src={base + script.path} {...Object.fromEntries(data)} />}
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {body}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

const css = `:root{color-scheme:light dark;--line:#d8dde3;--strong:#828c98;--quiet:#56606b;--accent:#2b4d8f;--on-accent:#fff;--soft:#e9eef8;--error:#a3162e}
@media (prefers-color-scheme:dark){:root{--line:#373e47;--strong:#7d8794;--quiet:#a7b0bb;--accent:#a6c0f5;--on-accent:#10203f;--soft:#243250;--error:#ff9aa8}}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:46rem;margin:2rem auto 4rem;padding:0 1rem}
h1{font-size:1.375rem;line-height:1.3;margin:0 0 .75rem}
h2{font-size:1.125rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
a{color:var(--accent)}
code{font-family:ui-monospace,monospace;font-size:.9375em;overflow-wrap:anywhere}
ul,ol{padding-left:1.4rem}
li{margin:.25rem 0}
small,.quiet{color:var(--quiet)}
.notice{border-left:4px solid var(--accent);background:var(--soft);padding:.5rem .75rem;margin:1rem 0}
.notice.wrong{border-color:var(--error);background:none}
.wrong{color:var(--error)}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0}
dl.facts dt{color:var(--quiet)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:.75rem 0}
th,td{border-top:1px solid var(--line);padding:.375rem .5rem .375rem 0;text-align:left;vertical-align:top;font-weight:400}
th{width:38%}
td:last-child{width:1%;padding-right:0;white-space:nowrap}
button,.button{font:inherit;display:inline-block;min-height:2.25rem;padding:.25rem .875rem;border:1px solid var(--strong);border-radius:6px;background:Canvas;color:CanvasText;cursor:pointer;text-decoration:none}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
button:focus-visible,input:focus-visible,select:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button.copy{min-height:1.75rem;padding:.0625rem .5rem;font-size:.875rem}
form p.actions{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1.25rem}
label,.label{display:block;font-weight:600}
label.choice{font-weight:400;display:flex;gap:.5rem;align-items:baseline;margin:.375rem 0}
input[type=text],input[type=url],select{font:inherit;width:100%;min-height:2.25rem;padding:.25rem .5rem;border:1px solid var(--strong);border-radius:6px;background:Canvas;color:CanvasText}
input[aria-invalid=true]{border-color:var(--error)}
.field{margin:.875rem 0}
.field small{display:block}
fieldset{border:1px solid var(--line);border-radius:6px;margin:1rem 0;padding:.5rem 1rem}
details{border-top:1px solid var(--line);padding:.5rem 0}
details:last-of-type{border-bottom:1px solid var(--line)}
summary{cursor:pointer;font-weight:600;padding:.25rem 0}
@media (max-width:32rem){dl.facts{grid-template-columns:1fr}dl.facts dt{margin-top:.5rem}table,tbody,tr,th,td{display:block;width:auto}td{border-top:0;padding-top:0}td:last-child{width:auto}}
@media print{button.copy{display:none}}
`;

export const pageStyle: RequestHandler = (_request, response) => {
  response.setHeader('Cache-Control', 'public, max-age=3600');
  response.type('css').send(css);
};
