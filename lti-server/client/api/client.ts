import { API_BASE, type ErrorBody } from '@blocmap/shared/protocol';
import type { Locale } from '../../src/ui/define-texts.ts';
import { ApiProblem } from './problem.ts';

/** Past this the request counts as failed: a reader is never left waiting for ever. */
const PATIENCE_MS = 30_000;

export interface Api {
  /** @throws ApiProblem */
  get<T>(path: string): Promise<T>;
  /** @throws ApiProblem */
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

interface ApiSettings {
  readonly base: string;
  readonly token: string;
  readonly locale: Locale;
  /** Called once with the first answer that says the session has ended. */
  readonly onExpired: () => void;
  readonly fetch?: typeof fetch;
}

/** The tool's JSON API, as the bearer of this session. */
export function createApi(settings: ApiSettings): Api {
  const fetcher = settings.fetch ?? globalThis.fetch.bind(globalThis);

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = {
      accept: 'application/json',
      'accept-language': settings.locale,
      authorization: `Bearer ${settings.token}`,
    };
    if (body !== undefined) headers['content-type'] = 'application/json';
    let response: Response;
    let text: string;
    try {
      response = await fetcher(`${settings.base}${API_BASE}${path}`, {
        method,
        headers,
        credentials: 'omit',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch (cause) {
      throw new ApiProblem('network', cause instanceof Error ? cause.message : String(cause));
    }
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    if (response.status === 401) {
      settings.onExpired();
      throw new ApiProblem('expired', 'session expired', errorDetail(response.status, text).detail);
    }
    const { message, detail } = errorDetail(response.status, text);
    const unreachable = detail.code === null && response.status >= 502;
    throw new ApiProblem(unreachable ? 'network' : 'refused', message, detail);
  }

  return {
    get: (path) => call('GET', path),
    send: (method, path, body) => call(method, path, body),
  };
}

function errorDetail(
  status: number,
  text: string,
): { message: string; detail: ApiProblem['detail'] } {
  try {
    const { error } = JSON.parse(text) as ErrorBody;
    const { code, requestId } = error;
    return { message: error.message, detail: { status, code, requestId } };
  } catch {
    // Not ours: a proxy between us and the tool has answered.
    return { message: `HTTP ${status}`, detail: { status, code: null, requestId: null } };
  }
}
