/** Calls to platforms: bounded in time and size, without following redirects. */
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { callableUrl, isLoopbackHost, isPublicAddress } from './addresses.ts';
import { CallError } from './call-error.ts';
import { publicLookup } from './public-lookup.ts';

export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /**
   * Refuses addresses of private networks, after name resolution: for a URL that a stranger gave.
   * A loopback URL is let through; who may give one is the caller's to decide.
   */
  readonly publicOnly?: boolean;
  /** For an answer that may take longer, or be larger, than those of LTI's services. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

const TIMEOUT_MS = 5000;
const MAX_BYTES = 2_000_000;

function checkHost(url: URL, options: CallOptions): void {
  if (options.publicOnly !== true || isLoopbackHost(url.hostname)) return;
  // An address in the URL itself is never looked up.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) {
    throw new CallError('address', `${url.hostname} is not a public address.`);
  }
}

function failureOf(error: Error, signal: AbortSignal, host: string, ms: number): CallError {
  if (error instanceof CallError) return error;
  if (signal.aborted) {
    return new CallError('timeout', `${host} did not answer within ${ms} ms.`);
  }
  const code = (error as NodeJS.ErrnoException).code ?? error.name;
  return new CallError('connection', `${host} could not be reached (${code}).`);
}

/** @throws CallError */
export async function call(address: string, options: CallOptions = {}): Promise<Answer> {
  const url = callableUrl(address);
  if (!url) throw new CallError('address', 'Expected an https address (http on loopback only).');
  checkHost(url, options);
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(failureOf(error, signal, url.host, timeoutMs));
    const outgoing = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        method: options.method ?? 'GET',
        headers: {
          ...options.headers,
          ...(options.body === undefined
            ? {}
            : { 'content-length': String(Buffer.byteLength(options.body)) }),
        },
        signal,
        ...(options.publicOnly === true && !isLoopbackHost(url.hostname)
          ? { lookup: publicLookup }
          : {}),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size <= maxBytes) chunks.push(chunk);
          else {
            incoming.destroy(
              new CallError('too-large', `${url.host} answered more than ${maxBytes} bytes.`),
            );
          }
        });
        incoming.on('error', fail);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', fail);
    outgoing.end(options.body);
  });
}
