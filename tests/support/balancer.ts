/** A load balancer in miniature: what stands in front of several of the tool in service. */
import { Agent, createServer, request as ask, type IncomingMessage } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { statusOf } from './tool-process.ts';

const PROBE_MS = 100;

export interface Balancer {
  readonly url: string;
  /** Where each request went, oldest first. */
  readonly sent: readonly string[];
  /** Takes turns over these. An instance that is not ready gets no request. */
  use(addresses: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Requests go to the ready instances in turn; one that nobody took goes to the next. */
export async function startBalancer(): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const sent: string[] = [];
  let known: readonly string[] = [];
  let healthy: readonly string[] = [];
  let turn = 0;

  let asked = 0;
  let answered = 0;
  const probe = async (): Promise<void> => {
    const mine = (asked += 1);
    const probed = known;
    const statuses = await Promise.all(probed.map((one) => statusOf(`${one}/readyz`)));
    // An answer that was overtaken is of the past.
    if (mine < answered) return;
    answered = mine;
    healthy = probed.filter((_one, index) => statuses[index] === 200);
  };
  const timer = setInterval(() => void probe(), PROBE_MS);

  // Idle connections of whoever asks are left open: closing them is not what is tested.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const order = healthy.map((_one, index) => healthy[(turn + index) % healthy.length] ?? '');
    turn += 1;
    readBody(request).then(
      (body) => forward(request, response, body, order),
      () => response.destroy(),
    );
  });

  function forward(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    [target, ...others]: readonly string[],
  ): void {
    if (target === undefined) {
      response.writeHead(502).end();
      return;
    }
    const headers = {
      ...request.headers,
      'x-forwarded-for': request.socket.remoteAddress ?? '',
      'x-forwarded-proto': 'http',
    };
    const onward = ask(target + (request.url ?? '/'), { method: request.method, headers, agent });
    onward.once('response', (answer) => {
      sent.push(target);
      const { connection: _ours, ...passed } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, passed);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    onward.once('error', (error: NodeJS.ErrnoException) => {
      // Anything else may have arrived: whether it is sent again is for the caller to say.
      if (error.code === 'ECONNREFUSED') forward(request, response, body, others);
      else response.destroy();
    });
    onward.end(body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    async use(addresses) {
      known = addresses;
      await probe();
    },
    async close() {
      clearInterval(timer);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
