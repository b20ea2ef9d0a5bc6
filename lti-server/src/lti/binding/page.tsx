/** The two pages between login and launch: nearly nothing to see, unless the browser stands in the way. */
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { bindingTexts } from './texts.ts';
import { keepScript, proveScript } from './scripts.ts';

/** Where the platform's storage is; null where it offers none. */
export interface PlatformStorage {
  /** `_parent`, or the name of a frame beside ours. */
  readonly target: string;
  readonly origin: string;
}

export interface KeepPage {
  readonly locale: 'fr' | 'en';
  readonly key: string;
  readonly proof: string;
  readonly cookie: string;
  readonly storage: PlatformStorage | null;
  /** The platform's address to go on to. */
  readonly next: string;
  /** Seconds since 1970; what was kept `lifetime` seconds before is swept away. */
  readonly issuedAt: number;
  readonly lifetime: number;
  /** Our own login, to begin again in a window of its own, and its fields. */
  readonly loginUrl: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface ProvePage {
  readonly locale: 'fr' | 'en';
  readonly key: string;
  readonly storage: PlatformStorage | null;
  readonly launchUrl: string;
  readonly token: string;
  readonly state: string;
}

/** The text comes only when it takes a while: most people see nothing change twice. */
export const style = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:38rem;margin:3rem auto;padding:0 1rem}
h1{font-size:1.375rem;line-height:1.3}
button{font:inherit;font-weight:600;padding:.625rem 1rem;cursor:pointer}
@keyframes late{from{visibility:hidden}to{visibility:visible}}
#wait{visibility:hidden;animation:late 1ms .5s forwards}
[hidden]{display:none}`;

interface ShellProps {
  readonly locale: 'fr' | 'en';
  readonly data: object;
  readonly script: string;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Shell({ locale, data, script, head, children }: ShellProps): VNode {
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Blocmap</title>
        {head}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>{children}</main>
        <script type="application/json" id="login" dangerouslySetInnerHTML={{ __html: json }} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}

function Hidden({ fields }: { readonly fields: Readonly<Record<string, string>> }): VNode {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** Answers a login. Without scripts it goes on by itself, with the cookie alone. */
export function renderKeepPage({ locale, next, loginUrl, fields, ...data }: KeepPage): string {
  const texts = bindingTexts[locale];
  const html = renderToString(
    <Shell
      locale={locale}
      data={{ next, ...data }}
      script={keepScript}
      head={
        <noscript>
          <meta http-equiv="refresh" content={`0;url=${next}`} />
        </noscript>
      }
    >
      <div id="wait">
        <p role="status">{texts.wait}</p>
        <noscript>
          <p>
            <a href={next}>{texts.goOn}</a>
          </p>
        </noscript>
      </div>
      <form id="blocked" hidden method="post" action={loginUrl} target="_blank">
        <h1>{texts.blocked}</h1>
        <p>{texts.blockedWhy}</p>
        <Hidden fields={fields} />
        <button type="submit">{texts.openWindow}</button>
      </form>
      <p id="opened" hidden role="status">
        {texts.opened}
      </p>
      <div id="forbidden" hidden>
        <h1>{texts.forbidden}</h1>
        <p>{texts.forbiddenRemedy(new URL(loginUrl).host)}</p>
      </div>
    </Shell>,
  );
  return `<!doctype html>${html}`;
}

/** Answers a launch that came without the cookie: posts it again, with the proof. */
export function renderProvePage({ locale, launchUrl, token, state, ...data }: ProvePage): string {
  const texts = bindingTexts[locale];
  const html = renderToString(
    <Shell locale={locale} data={data} script={proveScript}>
      <form id="launch" method="post" action={launchUrl}>
        <Hidden fields={{ id_token: token, state, proof: '' }} />
      </form>
      <p id="wait" role="status">
        {texts.wait}
      </p>
      <noscript>
        <p>{texts.script}</p>
      </noscript>
    </Shell>,
  );
  return `<!doctype html>${html}`;
}
