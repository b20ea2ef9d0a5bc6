import { createHash } from 'node:crypto';
import {
  CourseOverview,
  ErrorBody,
  ExtensionTokens,
  PairingExchange,
  RefreshRequest,
  ScanRequest,
  TagRequest,
  type ErrorCode,
} from '@blocmap/shared/protocol';
import { overview } from './course.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  'session-expired': 401,
  forbidden: 403,
  'course-unknown': 404,
  'not-found': 404,
  conflict: 409,
};

/** A tool that keeps to the protocol, in memory, in the place of `fetch`. */
export class FakeTool {
  readonly requests: string[] = [];
  readonly address = 'https://outil.example/blocmap';
  issuer = 'https://moodle.example';
  course: CourseOverview = overview([]);
  /** Codes that may be spent, with the challenge that each is bound to. */
  readonly codes = new Map<string, string>();
  readonly shortCodes = new Set<string>();
  readonly access = new Set<string>();
  readonly refresh = new Set<string>();
  /** Where set, every course request fails so. */
  refusal: ErrorCode | null = null;
  isDown = false;
  /** Where set, the answer to everything. */
  nonsense: Response | null = null;
  #given = 0;

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const path = input.replace(`${this.address}/api/v1`, '');
    const method = init.method ?? 'GET';
    this.requests.push(`${method} ${path}`);
    // As a network does it: never at once.
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (this.isDown) throw new TypeError('Failed to fetch');
    if (this.nonsense !== null) return this.nonsense.clone();
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const headers = new Headers(init.headers);
    if (path === '/pairing/exchange') return this.#exchange(PairingExchange.parse(body));
    if (path === '/pairing/refresh')
      return this.#refreshed(RefreshRequest.parse(body).refreshToken);
    const bearer = (headers.get('authorization') ?? '').replace('Bearer ', '');
    if (!this.access.has(bearer)) return this.#refuse('session-expired');
    if (path === '/pairing/connections/current') {
      this.access.clear();
      this.refresh.clear();
      return new Response(null, { status: 204 });
    }
    if (this.refusal !== null) return this.#refuse(this.refusal);
    return this.#course(method, path, body, headers);
  };

  tokens(): ExtensionTokens {
    this.#given += 1;
    const number = String(this.#given).padStart(16, '0');
    this.access.add(`access-${number}`);
    this.refresh.add(`refresh-${number}`);
    return ExtensionTokens.parse({
      accessToken: `access-${number}`,
      expiresIn: 600,
      refreshToken: `refresh-${number}`,
      issuer: this.issuer,
      platformName: 'Moodle du lycée',
    });
  }

  #exchange(exchange: PairingExchange): Response {
    if ('shortCode' in exchange) {
      if (!this.shortCodes.delete(exchange.shortCode)) return this.#refuse('unauthenticated');
      return Response.json(this.tokens());
    }
    const challenge = createHash('sha256').update(exchange.verifier).digest('base64url');
    const isRight = this.codes.get(exchange.code) === challenge;
    this.codes.delete(exchange.code);
    return isRight ? Response.json(this.tokens()) : this.#refuse('unauthenticated');
  }

  #refreshed(token: string): Response {
    if (this.refresh.delete(token)) return Response.json(this.tokens());
    // Shown twice: the connection is over.
    this.access.clear();
    this.refresh.clear();
    return this.#refuse('unauthenticated');
  }

  #course(method: string, path: string, body: unknown, headers: Headers): Response {
    const etag = `"${this.course.revision}"`;
    if (method === 'GET' && headers.get('if-none-match') === etag) {
      return new Response(null, { status: 304 });
    }
    if (method === 'GET') return Response.json(this.course, { headers: { etag } });
    if (method === 'PUT') {
      const { activities } = ScanRequest.parse(body);
      this.course = overview(
        activities.map((one) => ({ ...one, gone: false, gradable: false })),
        this.course.tags,
        { revision: this.course.revision + 1 },
      );
      return Response.json(CourseOverview.parse(this.course));
    }
    if (path.endsWith('/tags')) TagRequest.parse(body);
    return Response.json({
      overview: this.course,
      undoId: path.endsWith('/tags') ? 'undo-1' : null,
      savedAt: '2026-03-02T13:02:00Z',
    });
  }

  #refuse(code: ErrorCode): Response {
    const error = { code, message: 'Non.', requestId: 'req-7' };
    return Response.json(ErrorBody.parse({ error }), { status: STATUS[code] ?? 500 });
  }
}
