/** Launches a tool over and over, and asks it what that cost. */
import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { fileURLToPath } from 'node:url';
import { CLIENT_ID, DEPLOYMENT_ID, type KeyServer } from './key-server.ts';
import type { Ready, Spent, SubjectName } from './subject.ts';

/** Milliseconds for one launch. */
export interface Cost {
  readonly wallMs: number;
  /** Of the tool's process. */
  readonly cpuMs: number;
}

const CONCURRENCY = 16;
const WARM_UP = 160;
const LAUNCHES = 480;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

interface PendingLaunch {
  readonly state: string;
  readonly token: string;
  readonly cookie: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });

/** Not fetch: what the client spends on itself blurs what is measured. */
function send(url: string, form: Record<string, string> | null, cookie = ''): Promise<Answer> {
  const body = form === null ? undefined : new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined
            ? {}
            : {
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
              }),
        },
      },
      (incoming) => {
        incoming.resume();
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const cookieOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? [])
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

async function login(
  tool: Ready,
  platform: KeyServer,
): Promise<Omit<PendingLaunch, 'token'> & { nonce: string }> {
  if (tool.loginUrl === null) return { state: '', nonce: 'n', cookie: '' };
  const answer = await send(tool.loginUrl, {
    iss: platform.url,
    client_id: CLIENT_ID,
    lti_deployment_id: DEPLOYMENT_ID,
    login_hint: '3',
    lti_message_hint: '{"cmid":17,"launchid":"x"}',
    target_link_uri: tool.launchUrl,
  });
  const { searchParams } = new URL(answer.headers.location ?? '');
  const state = searchParams.get('state') ?? '';
  return { state, nonce: searchParams.get('nonce') ?? '', cookie: cookieOf(answer) };
}

/** Posts the token and, where the tool sends the browser on, goes there with its cookies. */
async function launch(tool: Ready, { state, token, cookie }: PendingLaunch): Promise<void> {
  let answer = await send(tool.launchUrl, { id_token: token, state }, cookie);
  if (answer.status === 302) {
    const next = new URL(answer.headers.location ?? '', tool.launchUrl).href;
    answer = await send(next, null, cookieOf(answer));
  }
  if (answer.status !== 200) throw new Error(`Expected HTTP 200, got ${answer.status}.`);
}

/** Does `work` for each item, sixteen at a time. Resolves to the milliseconds that it took. */
async function timed<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number> {
  const queue = items.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const item of queue) await work(item);
    }),
  );
  return performance.now() - began;
}

/** Logins first, then all tokens, then all launches: what the platform does is not timed. */
async function round(tool: Ready, platform: KeyServer, launches: number): Promise<number> {
  const logins: Awaited<ReturnType<typeof login>>[] = [];
  const loginMs = await timed(Array.from({ length: launches }), async () => {
    logins.push(await login(tool, platform));
  });
  const pending = logins.map(({ nonce, ...rest }) => ({
    ...rest,
    token: platform.mint(nonce, tool.launchUrl),
  }));
  return loginMs + (await timed(pending, (one) => launch(tool, one)));
}

async function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`The measured process ended with ${code}.`)));
  });
}

async function spent(child: ChildProcess): Promise<number> {
  const answer = next<Spent>(child);
  child.send('spent');
  return (await answer).cpuMs;
}

/** Runs the subject in a process of its own and launches it until it is warm, then to measure it. */
export async function measureSubject(subject: SubjectName, platform: KeyServer): Promise<Cost> {
  const script = fileURLToPath(new URL(`./${subject}.js`, import.meta.url));
  const child = fork(script, [platform.url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    const tool = await next<Ready>(child);
    await round(tool, platform, WARM_UP);
    const before = await spent(child);
    const wall = await round(tool, platform, LAUNCHES);
    const after = await spent(child);
    return { wallMs: wall / LAUNCHES, cpuMs: (after - before) / LAUNCHES };
  } finally {
    child.kill();
  }
}
