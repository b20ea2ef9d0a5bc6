import { API_BASE } from '@blocmap/shared/protocol';
import type { Platform } from '../platform/index.ts';

/** The tool's API with the session of a launch. */
export interface ToolSession {
  /** @throws Error with the tool's answer when it is not a success */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

/** A launch takes the platform's page, the login, the authorization and the launch itself. */
const MAX_FORMS = 5;

/**
 * Opens an LTI activity as a person does, form by form, in a browser without scripts.
 * @param cmid course module of the LTI activity
 * @throws Error with the page it ended on when that is not the tool's
 */
export async function launchAs(
  platform: Platform,
  toolUrl: string,
  username: string,
  cmid: number,
): Promise<ToolSession> {
  const visitor = await platform.signIn(username);
  let page = await visitor.get(`/mod/lti/launch.php?id=${cmid}`);
  let token = sessionToken(page.html);
  for (let forms = 0; token === null && forms < MAX_FORMS && page.forms.length > 0; forms += 1) {
    page = await visitor.submit(page);
    token = sessionToken(page.html);
  }
  if (token === null) {
    throw new Error(`The launch ended on ${page.url} (${page.status}): ${page.html.slice(0, 500)}`);
  }
  return {
    async call(method, path, body) {
      const response = await fetch(`${toolUrl}${API_BASE}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return text === '' ? null : (JSON.parse(text) as unknown);
    },
  };
}

function sessionToken(html: string): string | null {
  const block = /<script type="application\/json" id="blocmap-session">([^<]*)</.exec(html)?.[1];
  if (block === undefined) return null;
  const { session } = JSON.parse(block) as { session: { token: string } | null };
  return session?.token ?? null;
}
