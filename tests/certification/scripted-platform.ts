import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Headers = Readonly<Record<string, string>>;

/** Answers each path with what a test says, however odd; access tokens are granted and never last. */
export interface ScriptedPlatform {
  readonly url: string;
  answer(path: string, body: unknown, headers?: Headers, status?: number): void;
  requests(path: string): number;
  lastBody(path: string): string;
  lastHeaders(path: string): IncomingHttpHeaders;
  reset(): void;
  close(): Promise<void>;
}

interface Seen {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export async function startScriptedPlatform(): Promise<ScriptedPlatform> {
  const answers = new Map<string, { body: unknown; headers: Headers; status: number }>();
  const seen: Seen[] = [];
  const reset = (): void => {
    answers.clear();
    const token = { access_token: 'token', token_type: 'Bearer', expires_in: 1 };
    answers.set('/token', { body: token, headers: {}, status: 200 });
  };
  reset();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString() });
      const { body, headers, status } = answers.get(path) ?? { body: {}, headers: {}, status: 404 };
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const last = (path: string): Seen | undefined => seen.findLast((one) => one.path === path);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (path, body, headers = {}, status = 200) =>
      void answers.set(path, { body, headers, status }),
    requests: (path) => seen.filter((one) => one.path === path).length,
    lastBody: (path) => last(path)?.body ?? '',
    lastHeaders: (path) => last(path)?.headers ?? {},
    reset() {
      reset();
      seen.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
