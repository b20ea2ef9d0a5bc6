/**
 * Launches that a certifiable tool must refuse: 1EdTech's known-bad payloads, and everything that
 * ltijs 5.9.9 is known to let through by itself.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RefusalReason } from '@blocmap/lti-server/lti/refusal/refusal';
import {
  LTI_CLAIM,
  postIdToken,
  startPlatform,
  type MintOptions,
  type Platform,
} from '../platform/index.ts';
import { expectRefused } from './refused.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let tool: LtiTool;
let clientId: string;
let platformId: string;
beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startLtiTool()]);
  const registration = await tool.registerWith(platform);
  clientId = registration.registered.clientId;
  platformId = registration.platformId;
});
afterAll(() => Promise.all([platform.close(), tool.close()]));
beforeEach(() => {
  tool.launches.length = 0;
});

const claim = (name: string): string => `${LTI_CLAIM}${name}`;
const now = (): number => Math.floor(Date.now() / 1000);

async function expectRefusal(
  options: MintOptions,
  reason: RefusalReason,
  status = 401,
): Promise<string> {
  const minted = await platform.mintIdToken(options);
  const html = await expectRefused(tool, await postIdToken(minted), reason, status);
  expect(html).not.toContain(minted.idToken);
  expect(html).not.toContain(minted.state);
  expect(tool.launches).toEqual([]);
  return html;
}

type Case = readonly [what: string, options: () => MintOptions, reason: RefusalReason];

describe('the signature', () => {
  test.each<Case>([
    ['no kid', () => ({ header: { kid: undefined } }), 'kid-missing'],
    ['an empty kid', () => ({ header: { kid: '' } }), 'kid-missing'],
    ['a kid that is a number', () => ({ header: { kid: 1 } }), 'kid-missing'],
    ['a kid that the platform does not publish', () => ({ header: { kid: 'x' } }), 'kid-unknown'],
    ['algorithm none', () => ({ forgery: 'none' }), 'token-unreadable'],
    ['algorithm none, with a signature', () => ({ header: { alg: 'none' } }), 'algorithm'],
    ['HMAC with the public key', () => ({ forgery: 'hs256-public-key' }), 'algorithm'],
    ['RS384', () => ({ forgery: 'RS384' }), 'algorithm'],
    ['RS512', () => ({ forgery: 'RS512' }), 'algorithm'],
    ['PS256', () => ({ forgery: 'PS256' }), 'algorithm'],
    ['another key under a published kid', () => ({ forgery: 'foreign-key' }), 'signature'],
    ['a payload changed after signing', () => ({ forgery: 'tampered' }), 'signature'],
    ['a signature left out', () => ({ forgery: 'stripped' }), 'token-unreadable'],
    ['no token at all', () => ({ forgery: 'garbage' }), 'token-unreadable'],
    ['a critical header extension', () => ({ header: { crit: ['exp'] } }), 'token-unreadable'],
  ])('refuses %s', async (_what, options, reason) => {
    await expectRefusal(options(), reason);
  });
});

describe('whom the token is from and for', () => {
  test.each<Case>([
    ['another issuer', () => ({ claims: { iss: 'https://evil.example' } }), 'issuer'],
    ['no issuer', () => ({ claims: { iss: undefined } }), 'issuer'],
    ['another audience', () => ({ claims: { aud: 'someone-else' } }), 'audience'],
    ['no audience', () => ({ claims: { aud: undefined } }), 'audience'],
    ['an audience that is a number', () => ({ claims: { aud: 7 } }), 'audience'],
    ['an empty list of audiences', () => ({ claims: { aud: [] } }), 'audience'],
    [
      'us and another audience, without azp',
      () => ({ claims: { aud: [clientId, 'other'] } }),
      'authorized-party',
    ],
    [
      'us and another audience, authorized for the other',
      () => ({ claims: { aud: [clientId, 'other'], azp: 'other' } }),
      'authorized-party',
    ],
    ['us alone, authorized for another', () => ({ claims: { azp: 'other' } }), 'authorized-party'],
  ])('refuses %s', async (_what, options, reason) => {
    await expectRefusal(options(), reason);
  });
});

describe('the nonce', () => {
  test.each<Case>([
    ['no nonce', () => ({ claims: { nonce: undefined } }), 'nonce-missing'],
    ['an empty nonce', () => ({ claims: { nonce: '' } }), 'nonce-missing'],
    ['a nonce that is a number', () => ({ claims: { nonce: 1 } }), 'nonce-missing'],
    ['a nonce other than the login’s', () => ({ claims: { nonce: 'n' } }), 'nonce-mismatch'],
  ])('refuses %s', async (_what, options, reason) => {
    await expectRefusal(options(), reason);
  });
});

describe('the times', () => {
  test.each<Case>([
    ['no exp', () => ({ claims: { exp: undefined } }), 'times-missing'],
    ['no iat', () => ({ claims: { iat: undefined } }), 'times-missing'],
    ['an exp that is text', () => ({ claims: { exp: String(now() + 60) } }), 'times-missing'],
    ['a negative iat', () => ({ claims: { iat: -1 } }), 'times-missing'],
    ['exp before iat', () => ({ claims: { iat: now(), exp: now() - 30 } }), 'times-absurd'],
    ['exp a year ahead', () => ({ claims: { exp: now() + 31_536_000 } }), 'times-absurd'],
    [
      'a token that has expired',
      () => ({ claims: { iat: now() - 90, exp: now() - 30 } }),
      'expired',
    ],
    [
      'a token issued tomorrow',
      () => ({ claims: { iat: now() + 86_400, exp: now() + 86_460 } }),
      'not-yet-valid',
    ],
    ['a token not valid yet', () => ({ claims: { nbf: now() + 3600 } }), 'not-yet-valid'],
    ['an nbf that is text', () => ({ claims: { nbf: 'soon' } }), 'times-absurd'],
    [
      'a token issued before the login that asked for it',
      () => ({ claims: { iat: now() - 3600, exp: now() + 60 } }),
      'issued-before-login',
    ],
  ])('refuses %s', async (_what, options, reason) => {
    await expectRefusal(options(), reason);
  });
});

describe('the message', () => {
  test.each<Case>([
    ['version 11.3', () => ({ claims: { [claim('version')]: '11.3' } }), 'version'],
    ['no version', () => ({ claims: { [claim('version')]: undefined } }), 'version'],
    ['version 1.3', () => ({ claims: { [claim('version')]: '1.3' } }), 'version'],
    ['no message type', () => ({ claims: { [claim('message_type')]: undefined } }), 'message-type'],
    [
      'a message type that the tool does not handle',
      () => ({ claims: { [claim('message_type')]: 'LtiSubmissionReviewRequest' } }),
      'message-type',
    ],
    ['no sub', () => ({ claims: { sub: undefined } }), 'subject'],
    ['an empty sub', () => ({ claims: { sub: '' } }), 'subject'],
    ['a sub that is a number', () => ({ claims: { sub: 3 } }), 'subject'],
    ['no roles claim', () => ({ claims: { [claim('roles')]: undefined } }), 'roles'],
    ['roles that are text', () => ({ claims: { [claim('roles')]: 'Instructor' } }), 'roles'],
    [
      'roles that are not all text',
      () => ({ claims: { [claim('roles')]: ['Learner', 1] } }),
      'roles',
    ],
    [
      'no resource link',
      () => ({ claims: { [claim('resource_link')]: undefined } }),
      'resource-link',
    ],
    [
      'a resource link without an id',
      () => ({ claims: { [claim('resource_link')]: { title: 'x' } } }),
      'resource-link',
    ],
    [
      'a resource link with an empty id',
      () => ({ claims: { [claim('resource_link')]: { id: '' } } }),
      'resource-link',
    ],
    [
      'a context without an id',
      () => ({ claims: { [claim('context')]: { title: 'x' } } }),
      'context',
    ],
  ])('refuses %s', async (_what, options, reason) => {
    await expectRefusal(options(), reason);
  });

  test('refuses a signed payload that is no LTI message', async () => {
    const minted = await platform.mintIdToken();
    const other = Object.keys(minted.claims).filter(
      (name) => !['iss', 'aud', 'iat', 'exp', 'nonce'].includes(name),
    );
    await expectRefusal(
      { claims: Object.fromEntries(other.map((name) => [name, undefined])) },
      'message-type',
    );
  });

  test('refuses a deep-linking request without settings', () =>
    expectRefusal(
      {
        messageType: 'LtiDeepLinkingRequest',
        claims: {
          'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': undefined,
        },
      },
      'deep-linking-settings',
    ));

  test('refuses a deep-linking request whose answer would go to a script', () =>
    expectRefusal(
      {
        messageType: 'LtiDeepLinkingRequest',
        claims: {
          'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
            deep_link_return_url: 'javascript:alert(1)',
            accept_types: ['ltiResourceLink'],
            accept_presentation_document_targets: ['iframe'],
          },
        },
      },
      'deep-linking-settings',
    ));
});

describe('deployment and target', () => {
  test.each<Case>([
    [
      'no deployment id',
      () => ({ claims: { [claim('deployment_id')]: undefined } }),
      'deployment-missing',
    ],
    [
      'a deployment that is not the login’s',
      () => ({ claims: { [claim('deployment_id')]: '999' } }),
      'deployment-mismatch',
    ],
    [
      'a deployment nobody registered',
      () => ({
        loginFields: { lti_deployment_id: '999' },
        claims: { [claim('deployment_id')]: '999' },
      }),
      'deployment-unknown',
    ],
    [
      'a deployment nobody registered, after a login that named none',
      () => ({
        loginFields: { lti_deployment_id: undefined },
        claims: { [claim('deployment_id')]: '999' },
      }),
      'deployment-unknown',
    ],
    ['no target', () => ({ claims: { [claim('target_link_uri')]: undefined } }), 'target-missing'],
    [
      'a target that is not the one asked for',
      () => ({ claims: { [claim('target_link_uri')]: `${tool.url}/lti/launch?other` } }),
      'target-mismatch',
    ],
    [
      'a target on another site',
      () => ({ claims: { [claim('target_link_uri')]: 'https://evil.example/' } }),
      'target-mismatch',
    ],
  ])('refuses %s', async (_what, options, reason) => {
    await expectRefusal(options(), reason);
  });

  test('tells the administrator which deployment to add', async () => {
    const html = await expectRefusal(
      {
        loginFields: { lti_deployment_id: undefined },
        claims: { [claim('deployment_id')]: '<b>7' },
      },
      'deployment-unknown',
    );
    expect(html).toContain('&lt;b>7');
    expect(html).toContain(clientId);
    expect(html).toContain(platform.issuer);
  });

  test('gives the command that allows it, quoted for a shell', async () => {
    const login = { lti_deployment_id: undefined };
    const claims = (id: string) => ({ [claim('deployment_id')]: id });
    const plain = await expectRefusal(
      { loginFields: login, claims: claims('7; reboot') },
      'deployment-unknown',
    );
    expect(plain).toContain(
      `npm run blocmap -- platforms allow '7; reboot' --platform '${platformId}'`,
    );
    const quoted = await expectRefusal(
      { loginFields: login, claims: claims("7'; reboot; '") },
      'deployment-unknown',
    );
    expect(quoted).not.toContain('platforms allow');
  });
});

describe('the launch form', () => {
  const post = (fields: Record<string, string>, path = '/lti/launch') =>
    fetch(`${tool.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });

  test('refuses a state that was not issued here', async () => {
    const minted = await platform.mintIdToken({ nonce: 'n', state: 'made-up.state' });
    await expectRefused(tool, await postIdToken(minted), 'state-invalid');
  });

  test('refuses a state whose contents were changed', async () => {
    const minted = await platform.mintIdToken();
    const [body = '', signature] = minted.state.split('.');
    const login = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const forged = { ...login, courseModule: 1, target: 'https://evil.example/' };
    const state = `${Buffer.from(JSON.stringify(forged)).toString('base64url')}.${signature}`;
    await expectRefused(tool, await postIdToken({ ...minted, state }), 'state-invalid');
  });

  test('refuses a state older than ten minutes', async () => {
    const minted = await platform.mintIdToken();
    tool.clockOffset = 10 * 60_000;
    try {
      await expectRefused(tool, await postIdToken(minted), 'state-expired');
    } finally {
      tool.clockOffset = 0;
    }
  });

  test('refuses a token of one login with the state of another', async () => {
    const [one, other] = [await platform.mintIdToken(), await platform.mintIdToken()];
    // Both logins were this browser's.
    const cookie = `${one.cookie}; ${other.cookie}`;
    const mixed = { ...one, state: other.state, cookie };
    await expectRefused(tool, await postIdToken(mixed), 'nonce-mismatch');
  });

  test('refuses a form without a token, without a state, or with either of them twice', async () => {
    const { idToken, state } = await platform.mintIdToken();
    await expectRefused(tool, await post({ state }), 'token-missing', 400);
    await expectRefused(tool, await post({ id_token: idToken }), 'state-missing', 400);
    const twice = new URLSearchParams([
      ['id_token', idToken],
      ['id_token', idToken],
      ['state', state],
    ]);
    const response = await fetch(`${tool.url}/lti/launch`, { method: 'POST', body: twice });
    await expectRefused(tool, response, 'request-unreadable', 400);
  });

  test('tells of the platform’s own refusal, and repeats only known error codes', async () => {
    const known = await post({ error: 'login_required', error_description: 'Marie Martin' });
    const html = await expectRefused(tool, known, 'platform-error', 400);
    expect(html).toContain('login_required');
    expect(html).not.toContain('Marie');
    const other = await post({ error: '<script>alert(1)</script>' });
    expect(await expectRefused(tool, other, 'platform-error', 400)).not.toContain('alert');
  });

  test('never repeats what it was sent', async () => {
    const marker = '<i>marker</i>';
    const html = await expectRefused(
      tool,
      await post({ id_token: marker, state: marker, other: marker }),
      'token-unreadable',
    );
    expect(html).not.toContain('marker');
  });

  test('refuses what is no form, and a form that is too large', async () => {
    const send = (body: string, type: string) =>
      fetch(`${tool.url}/lti/launch`, { method: 'POST', body, headers: { 'content-type': type } });
    await expectRefused(
      tool,
      await send('{"id_token":', 'application/json'),
      'request-unreadable',
      400,
    );
    await expectRefused(tool, await send('x', 'text/plain'), 'request-unreadable', 400);
    const large = await post({ id_token: 'x'.repeat(200_000), state: 'x' });
    await expectRefused(tool, large, 'request-unreadable', 400);
  });

  test('gives an `ltik` no way around the token', async () => {
    const { idToken, state } = await platform.mintIdToken();
    const response = await post({ id_token: idToken, state }, '/lti/launch?ltik=e30.e30.x');
    expect(response.status).toBe(200);
    await expectRefused(tool, await post({ ltik: 'e30.e30.x' }), 'token-missing', 400);
  });

  test('answers other methods and addresses without asking ltijs', async () => {
    await expectRefused(tool, await fetch(`${tool.url}/lti/launch`), 'launch-by-hand', 400);
    const put = await fetch(`${tool.url}/lti/launch`, { method: 'PUT', body: 'x' });
    await expectRefused(tool, put, 'not-found', 404);
    await expectRefused(tool, await fetch(`${tool.url}/lti/other`), 'not-found', 404);
    await expectRefused(tool, await fetch(`${tool.url}/lti/%ff`), 'not-found', 404);
  });

  test('speaks English to a browser that prefers it', async () => {
    const response = await fetch(`${tool.url}/lti/launch`, {
      headers: { 'accept-language': 'en-GB,en;q=0.9' },
    });
    const html = await response.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('This address cannot be opened directly.');
  });
});
