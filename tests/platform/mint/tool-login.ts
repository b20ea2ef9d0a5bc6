import { unescapeHtml, readForms } from './html-forms.ts';

/** What the tool asked of the platform in answer to a login, and the cookies it set. */
export interface ToolLogin {
  /** The authentication request's parameters. */
  readonly request: Readonly<Record<string, string>>;
  readonly state: string;
  readonly nonce: string;
  readonly redirectUri: string;
  /** A Cookie header with what the tool set. */
  readonly cookie: string;
}

const MAX_REDIRECTS = 5;

/** The authentication request in a page that leads to it by a form, a link or a script. */
function requestInPage(html: string, authUrl: string): Record<string, string> | null {
  const form = readForms(html).find(({ action }) => action.startsWith(authUrl));
  if (form) return { ...Object.fromEntries(new URL(form.action).searchParams), ...form.fields };
  const plain = unescapeHtml(html)
    .replaceAll(String.raw`\u0026`, '&')
    .replaceAll(String.raw`\/`, '/');
  const start = plain.indexOf(`${authUrl}?`);
  if (start < 0) return null;
  const [address = ''] = plain.slice(start).split(/["'`<>\s\\]/, 1);
  return Object.fromEntries(new URL(address).searchParams);
}

/**
 * Starts a third-party login at the tool, as a browser would, and reads what the tool asks the platform.
 * @throws Error when the tool does not lead to the platform's authorization endpoint.
 */
export async function beginToolLogin(
  loginUrl: string,
  fields: Readonly<Record<string, string>>,
  authUrl: string,
): Promise<ToolLogin> {
  const cookies = new Map<string, string>();
  let url = new URL(loginUrl);
  let body: URLSearchParams | null = new URLSearchParams(fields);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response: Response = await fetch(url, {
      method: body === null ? 'GET' : 'POST',
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
      ...(body === null ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const html = await response.text();
    const location = response.headers.get('location');
    const next = location === null ? null : new URL(location, url);
    const request = next?.href.startsWith(authUrl)
      ? Object.fromEntries(next.searchParams)
      : requestInPage(html, authUrl);
    if (request) {
      return {
        request,
        state: request['state'] ?? '',
        nonce: request['nonce'] ?? '',
        redirectUri: request['redirect_uri'] ?? '',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      };
    }
    if (!next) {
      throw new Error(
        `Expected the tool to lead to ${authUrl}, got HTTP ${response.status}: ${html.slice(0, 300)}`,
      );
    }
    url = next;
    body = null;
  }
  throw new Error(`The tool's login redirects more than ${MAX_REDIRECTS} times.`);
}
