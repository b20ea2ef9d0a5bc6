/** What a person's browser sends during a launch. Not fetch: what it spends blurs what is measured. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { CLIENT_ID, DEPLOYMENT_ID } from './key-server.ts';
import type { Ready } from './protocol.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a login leaves the browser with. */
export interface LoggedIn {
  readonly state: string;
  readonly nonce: string;
  readonly cookie: string;
}

/** The form that the platform makes it send. */
export interface PendingLaunch {
  readonly state: string;
  readonly token: string;
  readonly cookie: string;
}

/** Connections that are kept open between requests. Whoever makes it destroys it. */
export function newConnections(): Agent {
  return new Agent({ keepAlive: true });
}

function send(
  agent: Agent,
  url: string,
  form: Record<string, string> | null,
  cookie = '',
): Promise<Answer> {
  const body = form === null ? '' : new URLSearchParams(form).toString();
  const headers = {
    'user-agent': 'Mozilla/5.0 (benchmark)',
    ...(cookie === '' ? {} : { cookie }),
    ...(form === null
      ? {}
      : {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        }),
  };
  const method = form === null ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method, headers }, (incoming) => {
      const parts: string[] = [];
      incoming.setEncoding('utf8');
      incoming.on('data', (part: string) => void parts.push(part));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: parts.join(''),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const cookieOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? [])
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

/** Where an answer sends the browser: by a redirect, or by a page that a script goes on from. */
function nextOf({ status, headers, body }: Answer, platformUrl: string): URL {
  const inPage = body.indexOf(`${platformUrl}/auth?`);
  const next =
    headers.location ?? (inPage < 0 ? null : body.slice(inPage, body.indexOf('"', inPage)));
  if (next === null) throw new Error(`Expected a way to the platform, got HTTP ${status}.`);
  return new URL(next.replaceAll('&amp;', '&'));
}

/** @throws Error where the tool does not send the browser to the platform */
export async function login(agent: Agent, tool: Ready, platformUrl: string): Promise<LoggedIn> {
  if (tool.loginUrl === null) return { state: '', nonce: 'n', cookie: '' };
  const answer = await send(agent, tool.loginUrl, {
    iss: platformUrl,
    client_id: CLIENT_ID,
    lti_deployment_id: DEPLOYMENT_ID,
    login_hint: '3',
    lti_message_hint: '{"cmid":17,"launchid":"x"}',
    target_link_uri: tool.launchUrl,
  });
  const { searchParams } = nextOf(answer, platformUrl);
  return {
    state: searchParams.get('state') ?? '',
    nonce: searchParams.get('nonce') ?? '',
    cookie: cookieOf(answer),
  };
}

/**
 * Posts the token and, where the tool sends the browser on, goes there with its cookies.
 * @throws Error where the tool does not answer the launch with a page
 */
export async function launch(
  agent: Agent,
  tool: Ready,
  { state, token, cookie }: PendingLaunch,
): Promise<void> {
  let answer = await send(agent, tool.launchUrl, { id_token: token, state }, cookie);
  if (answer.status === 302) {
    const next = new URL(answer.headers.location ?? '', tool.launchUrl).href;
    answer = await send(agent, next, null, cookieOf(answer));
  }
  if (answer.status !== 200) throw new Error(`Expected HTTP 200, got ${answer.status}.`);
}
