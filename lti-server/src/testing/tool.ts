import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Certification, CoefficientOverlay } from '@blocmap/shared/certification';
import { API_BASE } from '@blocmap/shared/protocol';
import { createApp } from '../app.ts';
import { createCertifications } from '../certifications/certifications.ts';
import { readConfig } from '../config/config.ts';
import type { AppContext } from '../context.ts';
import { createServices, type Services } from '../features/services.ts';
import type { Launch } from '../lti/port.ts';
import { openStore, platform, type StoreLocation } from '../store/index.ts';
import { makeCertification } from './certification.ts';
import { createFakeLtiPort, type FakeLtiPort } from './fake-lti-port.ts';

/** The answer to a request, its body already read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; null where it is no JSON. */
  readonly json: unknown;
}

export interface RequestOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole tool on an ephemeral port with a database in memory and a fake platform behind it. */
export interface TestTool {
  readonly url: string;
  readonly context: AppContext;
  readonly services: Services;
  readonly lti: FakeLtiPort;
  /** Two registered platforms. */
  readonly platformId: string;
  readonly otherPlatformId: string;
  readonly certification: Certification;
  /** Everything logged so far, as text. */
  readonly logged: () => string;
  /** Moves the tool's clock. */
  advance(milliseconds: number): void;
  request(method: string, path: string, options?: RequestOptions): Promise<Reply>;
  /** Below the API's base. */
  api(method: string, path: string, options?: RequestOptions): Promise<Reply>;
  /** Launches and resolves to the session's token, read from the page. */
  launch(launch: Launch): Promise<string>;
  close(): Promise<void>;
}

export interface TestToolOptions {
  /** In memory where left out. */
  readonly location?: StoreLocation;
  /** The first is every new course's. */
  readonly certifications?: readonly Certification[];
  /** What decrees set; nothing where left out. */
  readonly coefficients?: (code: string) => CoefficientOverlay | undefined;
  /** False where time is measured: each answer is otherwise held against its schema. */
  readonly checkAnswers?: boolean;
}

export async function startTestTool(options: TestToolOptions = {}): Promise<TestTool> {
  const store = await openStore(options.location ?? { kind: 'pglite', dataDir: null });
  const lti = createFakeLtiPort(store);
  const list = options.certifications ?? [makeCertification(), makeCertification('RNCP99002')];
  const certification = list[0] ?? makeCertification();
  const lines: string[] = [];
  let shift = 0;
  const context: AppContext = {
    config: readConfig({ BLOCMAP_URL: 'http://tool.example', BLOCMAP_SECRET: 'x'.repeat(32) }),
    store,
    lti,
    certifications: createCertifications(
      list,
      options.coefficients ?? (() => undefined),
      certification.code,
    ),
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    now: () => new Date(Date.now() + shift),
  };
  const services = createServices(context);
  const server = createServer(
    createApp(context, { services, checkAnswers: options.checkAnswers ?? true }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const platformId = await registered(lti, store, 'https://moodle.example');
  const otherPlatformId = await registered(lti, store, 'https://other.example');

  const request = async (method: string, path: string, given: RequestOptions = {}) => {
    const hasBody = given.body !== undefined;
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(given.token === undefined ? {} : { authorization: `Bearer ${given.token}` }),
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...given.headers,
      },
      ...(hasBody
        ? { body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body) }
        : {}),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };

  return {
    url,
    context,
    services,
    lti,
    platformId,
    otherPlatformId,
    certification,
    logged: () => lines.join(''),
    advance: (milliseconds) => {
      shift += milliseconds;
    },
    request,
    api: (method, path, given) => request(method, API_BASE + path, given),
    launch: async (launch) => {
      const reply = await request('POST', '/fake-launch', { body: launch });
      const token = /"token":"([^"]+)"/.exec(reply.text)?.[1];
      if (token === undefined) throw new Error(`No session: ${reply.status} ${reply.text}`);
      return token;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function registered(
  lti: FakeLtiPort,
  store: AppContext['store'],
  issuer: string,
): Promise<string> {
  const existing = await store.read((reader) => reader.select().from(platform));
  const known = existing.find((row) => row.issuer === issuer);
  return (
    known?.platformId ??
    lti.registerPlatform({
      name: issuer.slice(8),
      issuer,
      clientId: 'client',
      authorizationUrl: `${issuer}/mod/lti/auth.php`,
      tokenUrl: `${issuer}/mod/lti/token.php`,
      jwksUrl: `${issuer}/mod/lti/certs.php`,
      deploymentIds: ['1'],
    })
  );
}
