import { renderToString } from 'preact-render-to-string';
import type { Launch } from '../../lti/port.ts';
import type { Locale } from '../../ui/define-texts.ts';
import { Frame, LoadingBody } from '../../ui/frame.tsx';
import {
  holderOf,
  launchView,
  SESSION_BLOCK_ID,
  type SessionBlock,
} from '../../ui/session-block.ts';
import { frameTexts } from '../../ui/texts.ts';
import { assetManifest } from './assets.ts';

export interface LaunchPageInput {
  readonly locale: Locale;
  /** The session's bearer token; it stays in the page's memory. */
  readonly token: string;
  readonly launch: Launch;
  readonly publicUrl: string;
}

/** The whole HTML document that answers a launch. */
export function renderLaunchPage({ locale, token, launch, publicUrl }: LaunchPageInput): string {
  const session = { token, holder: holderOf(launch), launch: launchView(launch) };
  return renderDocument({ locale, base: basePath(publicUrl), session });
}

/** The same document without a session: the browser takes the one it kept, or says it has ended. */
export function renderShellPage(locale: Locale, publicUrl: string): string {
  return renderDocument({ locale, base: basePath(publicUrl), session: null });
}

function renderDocument(block: SessionBlock): string {
  const texts = frameTexts[block.locale];
  const { script, parts, style, icon } = assetManifest() ?? {
    script: 'app.js',
    parts: [],
    style: 'app.css',
    icon: 'icon.svg',
  };
  const asset = (name: string): string => `${block.base}/assets/${name}`;
  const html = renderToString(
    <html lang={block.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{texts.product}</title>
        <link rel="icon" href={asset(icon)} type="image/svg+xml" />
        <link rel="stylesheet" href={asset(style)} />
        {parts.map((part) => (
          <link key={part} rel="modulepreload" href={asset(part)} />
        ))}
        <script type="module" src={asset(script)} />
      </head>
      <body>
        <div id="app">
          <Frame skipLabel={texts.skip} context={block.session?.launch.course?.title ?? null}>
            <LoadingBody label={texts.loading} />
            <noscript>
              <p class="banner banner-error">{texts.noScript}</p>
            </noscript>
          </Frame>
        </div>
        <script
          type="application/json"
          id={SESSION_BLOCK_ID}
          dangerouslySetInnerHTML={{ __html: jsonForHtml(block) }}
        />
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

function basePath(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '');
}

/** JSON that cannot close its script element or open a comment in it. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
