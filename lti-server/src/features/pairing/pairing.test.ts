import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  Connections,
  ErrorBody,
  ExtensionTokens,
  PairingCodeResponse,
  ShortCodeResponse,
} from '@blocmap/shared/protocol';
import { makeLaunch, pair, startTestTool, type Reply, type TestTool } from '../../testing/index.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let tool: TestTool;
let token: string;
let people = 0;

beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());
beforeEach(async () => {
  people += 1;
  token = await tool.launch(
    makeLaunch({ platformId: tool.platformId, userId: `person-${people}` }),
  );
});

function proof() {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, challenge, state: randomBytes(16).toString('base64url') };
}

async function issue(challenge: string, state: string): Promise<string> {
  const reply = await tool.api('POST', '/pairing/codes', { token, body: { challenge, state } });
  const issued = PairingCodeResponse.parse(reply.json);
  expect(issued.state).toBe(state);
  return issued.code;
}

async function issueShort(): Promise<string> {
  const reply = await tool.api('POST', '/pairing/short-codes', { token });
  return ShortCodeResponse.parse(reply.json).code;
}

const exchange = (body: unknown): Promise<Reply> => tool.api('POST', '/pairing/exchange', { body });
const refresh = (refreshToken: string): Promise<Reply> =>
  tool.api('POST', '/pairing/refresh', { body: { refreshToken } });
const me = (accessToken: string): Promise<Reply> => tool.api('GET', '/me', { token: accessToken });
const codeOf = (reply: Reply): string => ErrorBody.parse(reply.json).error.code;

async function connections(): Promise<Connections['connections']> {
  return Connections.parse((await tool.api('GET', '/pairing/connections', { token })).json)
    .connections;
}

describe('a code', () => {
  test('with its verifier gives tokens for the person who asked', async () => {
    const tokens = await pair(tool, token);
    expect(tokens).toMatchObject({ expiresIn: 600, issuer: 'https://moodle.example' });
    expect((await me(tokens.accessToken)).status).toBe(200);
    expect(await connections()).toHaveLength(1);
  });

  test('works once, whoever asks first', async () => {
    const { verifier, challenge, state } = proof();
    const code = await issue(challenge, state);
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => exchange({ code, verifier })),
    );
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([
      200, 401, 401, 401, 401,
    ]);
  });

  test('is spent by a wrong verifier too', async () => {
    const { verifier, challenge, state } = proof();
    const code = await issue(challenge, state);
    expect((await exchange({ code, verifier: proof().verifier })).status).toBe(401);
    expect((await exchange({ code, verifier })).status).toBe(401);
  });

  test('ends after a minute', async () => {
    const { verifier, challenge, state } = proof();
    const code = await issue(challenge, state);
    tool.advance(61 * SECOND);
    expect((await exchange({ code, verifier })).status).toBe(401);
  });

  test('that is asked for again makes the first one void', async () => {
    const first = proof();
    const code = await issue(first.challenge, first.state);
    const second = proof();
    await issue(second.challenge, second.state);
    expect((await exchange({ code, verifier: first.verifier })).status).toBe(401);
  });

  test('cannot be made by an extension', async () => {
    const { accessToken } = await pair(tool, token);
    const { challenge, state } = proof();
    const reply = await tool.api('POST', '/pairing/codes', {
      token: accessToken,
      body: { challenge, state },
    });
    expect(reply.status).toBe(403);
  });

  test('cannot be typed as a short code, nor a short code spent with a verifier', async () => {
    const short = (await issueShort()).replace('-', '');
    const reply = await exchange({ code: short.padEnd(16, 'A'), verifier: proof().verifier });
    expect(reply.status).toBe(401);
  });
});

describe('a refresh token', () => {
  test('gives a new pair and ends the old one', async () => {
    const first = await pair(tool, token);
    const second = ExtensionTokens.parse((await refresh(first.refreshToken)).json);
    expect((await me(second.accessToken)).status).toBe(200);
    expect((await me(first.accessToken)).status).toBe(401);
    expect(codeOf(await me(first.accessToken))).toBe('session-expired');
  });

  test('used twice ends the connection for both', async () => {
    const stolen = await pair(tool, token);
    const owner = ExtensionTokens.parse((await refresh(stolen.refreshToken)).json);
    expect((await refresh(stolen.refreshToken)).status).toBe(401);
    expect(codeOf(await me(owner.accessToken))).toBe('unauthenticated');
    expect((await refresh(owner.refreshToken)).status).toBe(401);
    expect(await connections()).toEqual([]);
  });

  test('that is older than the last one ends the connection as well', async () => {
    const first = await pair(tool, token);
    const second = ExtensionTokens.parse((await refresh(first.refreshToken)).json);
    const third = ExtensionTokens.parse((await refresh(second.refreshToken)).json);
    await refresh(first.refreshToken);
    expect((await me(third.accessToken)).status).toBe(401);
  });

  test('used twice at once gives one pair at most, and ends it', async () => {
    const { refreshToken } = await pair(tool, token);
    const replies = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(await connections()).toEqual([]);
  });

  test('lives 90 days from its last use', async () => {
    const first = await pair(tool, token);
    tool.advance(89 * 24 * 60 * MINUTE);
    const second = ExtensionTokens.parse((await refresh(first.refreshToken)).json);
    tool.advance(91 * 24 * 60 * MINUTE);
    expect((await refresh(second.refreshToken)).status).toBe(401);
  });

  test('is no access token, nor the other way round', async () => {
    const { accessToken, refreshToken } = await pair(tool, token);
    expect((await me(refreshToken)).status).toBe(401);
    expect((await refresh(accessToken)).status).toBe(401);
    expect((await me(accessToken)).status).toBe(200);
  });
});

describe('an access token', () => {
  test('ends after ten minutes and says that refreshing helps', async () => {
    const { accessToken } = await pair(tool, token);
    tool.advance(10 * MINUTE + SECOND);
    expect(codeOf(await me(accessToken))).toBe('session-expired');
  });
});

describe('a short code', () => {
  test('is typed in any case, with or without its dash, once', async () => {
    const code = await issueShort();
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    const typed = code.replace('-', '').toLowerCase();
    expect((await exchange({ shortCode: typed })).status).toBe(200);
    expect((await exchange({ shortCode: code })).status).toBe(401);
  });

  test('ends after ten minutes', async () => {
    const code = await issueShort();
    tool.advance(10 * MINUTE + SECOND);
    expect((await exchange({ shortCode: code })).status).toBe(401);
  });

  test('is not found by guessing: five wrong ones, however many at once, and the right one is refused', async () => {
    tool.advance(11 * MINUTE);
    const code = await issueShort();
    const guesses = Array.from({ length: 40 }, (_, index) => `AAAA-${2222 + (index % 8)}`);
    const replies = await Promise.all(guesses.map((shortCode) => exchange({ shortCode })));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
    const right = await exchange({ shortCode: code });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    tool.advance(11 * MINUTE);
    const again = await issueShort();
    expect((await exchange({ shortCode: again })).status).toBe(200);
  });
});

describe('connections', () => {
  test('are a person’s own', async () => {
    await pair(tool, token);
    const [own] = await connections();
    const other = await tool.launch(
      makeLaunch({ platformId: tool.platformId, userId: 'somebody-else' }),
    );
    const path = `/pairing/connections/${own?.id}`;
    expect((await tool.api('DELETE', path, { token: other })).status).toBe(404);
    expect(await connections()).toHaveLength(1);
    expect((await tool.api('DELETE', path, { token })).status).toBe(204);
    expect(await connections()).toEqual([]);
  });

  test('end from the extension as well', async () => {
    const { accessToken, refreshToken } = await pair(tool, token);
    const ended = await tool.api('DELETE', '/pairing/connections/current', { token: accessToken });
    expect(ended.status).toBe(204);
    expect((await me(accessToken)).status).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  test('are twenty at most: the oldest makes room', async () => {
    const first = await pair(tool, token);
    for (let more = 0; more < 20; more += 1) {
      tool.advance(SECOND);
      await pair(tool, token);
    }
    expect(await connections()).toHaveLength(20);
    expect((await refresh(first.refreshToken)).status).toBe(401);
  });
});

test('what has ended is forgotten, what lives stays', async () => {
  const ended = await pair(tool, token);
  await tool.api('DELETE', '/pairing/connections/current', { token: ended.accessToken });
  const living = await pair(tool, token);
  await tool.services.pairing.forgetEnded();
  expect((await me(living.accessToken)).status).toBe(200);
});
