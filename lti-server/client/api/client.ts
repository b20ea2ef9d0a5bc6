import { API_BASE, type ErrorBody } from '@blocmap/shared/protocol';
import type { Locale } from '../../src/ui/define-texts.ts';
import { ApiProblem } from './problem.ts';

/** Past this the request counts as failed: a reader is never left waiting for ever. */
const PATIENCE_MS = 30_000;
/** A file takes its time on a school's line. */
const LONG_PATIENCE_MS = 300_000;

export interface Api {
  /** @throws ApiProblem */
  get<T>(path: string): Promise<T>;
  /** @throws ApiProblem */
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
  /** Hands a file over. @throws ApiProblem */
  upload<T>(path: string, content: Blob): Promise<T>;
  /** Fetches a file to keep. @throws ApiProblem */
  download(path: string): Promise<DownloadedFile>;
}

export interface DownloadedFile {
  /** As the tool names it. */
  readonly name: string;
  readonly content: Blob;
}

interface ApiSettings {
  readonly base: string;
  /** Null once the session has ended: nothing is asked until there is another. */
  readonly token: () => string | null;
  readonly locale: Locale;
  /** Called with each answer that says the session has ended. @param token the one that was sent */
  readonly onExpired: (token: string) => void;
  readonly fetch?: typeof fetch;
}

/** The tool's JSON API, as the bearer of this session. */
export function createApi(settings: ApiSettings): Api {
  const fetcher = settings.fetch ?? globalThis.fetch.bind(globalThis);

  /** The answer with what it holds. @throws ApiProblem for every answer that is no success */
  async function call(
    method: string,
    path: string,
    sent: Sent = {},
  ): Promise<{ readonly response: Response; readonly content: Blob }> {
    const token = settings.token();
    if (token === null) throw new ApiProblem('expired', 'session expired');
    let response: Response;
    let content: Blob;
    try {
      response = await fetcher(`${settings.base}${API_BASE}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          'accept-language': settings.locale,
          authorization: `Bearer ${token}`,
          ...(sent.type === undefined ? {} : { 'content-type': sent.type }),
        },
        credentials: 'omit',
        signal: AbortSignal.timeout(sent.patience ?? PATIENCE_MS),
        ...(sent.body === undefined ? {} : { body: sent.body }),
      });
      content = await response.blob();
    } catch (cause) {
      throw new ApiProblem('network', cause instanceof Error ? cause.message : String(cause));
    }
    if (response.ok) return { response, content };
    const text = await content.text();
    if (response.status === 401) {
      settings.onExpired(token);
      throw new ApiProblem('expired', 'session expired', errorDetail(response.status, text).detail);
    }
    const { message, detail } = errorDetail(response.status, text);
    const unreachable = detail.code === null && response.status >= 502;
    throw new ApiProblem(unreachable ? 'network' : 'refused', message, detail);
  }

  async function json<T>(method: string, path: string, sent?: Sent): Promise<T> {
    const text = await (await call(method, path, sent)).content.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  return {
    get: (path) => json('GET', path),
    send: (method, path, body) =>
      json(
        method,
        path,
        body === undefined ? {} : { type: 'application/json', body: JSON.stringify(body) },
      ),
    upload: (path, body) =>
      json('POST', path, { type: 'application/octet-stream', body, patience: LONG_PATIENCE_MS }),
    async download(path) {
      const { response, content } = await call('GET', path, { patience: LONG_PATIENCE_MS });
      return { name: fileName(response.headers.get('content-disposition') ?? ''), content };
    },
  };
}

interface Sent {
  readonly type?: string;
  readonly body?: string | Blob;
  /** ms */
  readonly patience?: number;
}

/** The name in `attachment; filename="a.csv"; filename*=UTF-8''%C3%A9.csv`; the second counts. */
function fileName(disposition: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'blocmap';
}

function errorDetail(
  status: number,
  text: string,
): { message: string; detail: ApiProblem['detail'] } {
  try {
    const { error } = JSON.parse(text) as ErrorBody;
    const { code, requestId, details = [] } = error;
    const named = details.map(({ expected }) => expected);
    const places = details.map(({ path }) => path);
    return { message: error.message, detail: { status, code, requestId, named, places } };
  } catch {
    // Not ours: a proxy between us and the tool has answered.
    return { message: `HTTP ${status}`, detail: { status, code: null, requestId: null } };
  }
}
