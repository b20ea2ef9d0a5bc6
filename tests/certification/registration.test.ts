/** Dynamic Registration 1.0: by invitation, once, and only with the platform that it claims to be. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvalTexts } from '@blocmap/lti-server/lti/registration/approval-texts';
import { deployment } from '@blocmap/lti-server/store/index';
import { registrationTexts } from '@blocmap/lti-server/lti/registration/texts';
import type { RegistrationReason } from '@blocmap/lti-server/lti/registration/problem';
import { ALL_SCOPES, postIdToken, startPlatform, type Platform } from '../platform/index.ts';
import { approvalOf, approveAt, confirm } from './registration-visit.ts';
import { startScriptedPlatform, type ScriptedPlatform } from './scripted-platform.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let tool: LtiTool;
beforeAll(async () => {
  tool = await startLtiTool();
});
afterAll(() => tool.close());

async function expectFailed(response: Response, reason: RegistrationReason): Promise<string> {
  const html = await response.text();
  expect(html).toContain(registrationTexts.fr.failed);
  expect(html).toContain(`<code>${reason}-`);
  expect(html).toContain(registrationTexts.fr.reasons[reason]);
  expect(html).not.toContain('<script');
  expect(response.status).toBeGreaterThanOrEqual(400);
  return html;
}

describe('with the platform', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform.close());

  const invited = async (hours = 1): Promise<string> =>
    platform.dynamicRegistrationUrl(await tool.lti.inviteRegistration(hours));

  test('registers both with each other; once active, a launch is accepted', async () => {
    const response = await approveAt(await invited());
    const html = await response.text();
    expect([response.status, html]).toEqual([
      200,
      expect.stringContaining(registrationTexts.fr.done),
    ]);
    const registered = platform.tools().at(-1);
    expect(registered).toMatchObject({ name: 'Blocmap', state: 'pending' });
    platform.activateTool(registered?.clientId ?? '');
    const launch = await postIdToken(await platform.mintIdToken());
    expect(launch.status).toBe(200);
    expect(tool.launches.at(-1)?.ags?.scopes).toContain(ALL_SCOPES[0]);
    // Moodle: the cmid is read from the hint, so the family was taken from the configuration.
    const { cmid } = platform.addLtiActivity({
      courseId: 2,
      clientId: registered?.clientId ?? '',
      title: 'Lien',
    });
    await postIdToken(await platform.mintIdToken({ cmid }));
    expect(tool.launches.at(-1)?.moduleKey).toBe(`cm:${cmid}`);
  });

  test('nothing reaches the platform before the administrator has seen who asks, and confirmed', async () => {
    const before = platform.tools().length;
    const page = await fetch(await invited(), { headers: { 'accept-language': 'en' } });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain(platform.issuer);
    expect(html).toContain(approvalTexts.en.personalText);
    expect(html).toContain(approvalTexts.en.columns);
    expect(page.headers.get('content-security-policy')).toContain(
      `form-action 'self'; frame-ancestors ${platform.issuer}`,
    );
    expect(platform.tools()).toHaveLength(before);
    expect((await confirm(tool.url, html)).status).toBe(200);
    expect(platform.tools()).toHaveLength(before + 1);
  });

  test('a configuration that changed since it was shown is shown again, and not acted upon', async () => {
    const before = platform.tools().length;
    const html = await (await fetch(await invited())).text();
    const again = await confirm(tool.url, html, { digest: 'of-something-else' });
    expect(again.status).toBe(409);
    const shown = await again.text();
    expect(shown).toContain(approvalTexts.fr.changed);
    expect(platform.tools()).toHaveLength(before);
    expect((await confirm(tool.url, shown)).status).toBe(200);
  });

  test('tells the platform, and nobody else, that it is done', async () => {
    const response = await approveAt(await invited());
    const html = await response.text();
    expect(html).toContain(`data-platform="${platform.issuer}" data-done="yes"`);
    expect(html).toContain('src="/lti/register.js"');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`frame-ancestors ${platform.issuer}`);
    const script = await (await fetch(`${tool.url}/lti/register.js`)).text();
    expect(script).toContain("postMessage({ subject: 'org.imsglobal.lti.close' }, platform)");
    expect(script).not.toContain("'*'");
  });

  test('an invitation is good once', async () => {
    const invite = await tool.lti.inviteRegistration(1);
    const page = await approvalOf(platform.dynamicRegistrationUrl(invite));
    expect((await confirm(tool.url, page)).status).toBe(200);
    await expectFailed(await confirm(tool.url, page), 'invite-invalid');
    await expectFailed(await fetch(platform.dynamicRegistrationUrl(invite)), 'invite-invalid');
  });

  test('of two uses at once, one registers', async () => {
    const invite = await tool.lti.inviteRegistration(1);
    const before = platform.tools().length;
    const pages = await Promise.all(
      [1, 2].map(() => approvalOf(platform.dynamicRegistrationUrl(invite))),
    );
    const both = await Promise.all(pages.map((page) => confirm(tool.url, page)));
    expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 403]));
    expect(platform.tools().length).toBe(before + 1);
  });

  test('an invitation expires', async () => {
    const url = await invited(2);
    tool.clockOffset = 2 * 60 * 60_000;
    try {
      await expectFailed(await fetch(url), 'invite-invalid');
    } finally {
      tool.clockOffset = 0;
    }
  });

  test('nobody registers without one', async () => {
    const bare = platform.dynamicRegistrationUrl(`${tool.url}/lti/register`);
    await expectFailed(await fetch(bare), 'invite-invalid');
    const guessed = platform.dynamicRegistrationUrl(`${tool.url}/lti/register?invite=guess`);
    await expectFailed(await fetch(guessed), 'invite-invalid');
  });

  test('when the platform refuses, the invitation can be tried again, with another token', async () => {
    const invite = await tool.lti.inviteRegistration(1);
    const url = new URL(platform.dynamicRegistrationUrl(invite));
    url.searchParams.set('registration_token', 'wrong');
    const page = await approvalOf(url.href);
    const html = await expectFailed(await confirm(tool.url, page), 'platform-refused');
    expect(html).toContain('HTTP 401');
    await expectFailed(await confirm(tool.url, page), 'token-spent');
    expect((await approveAt(platform.dynamicRegistrationUrl(invite))).status).toBe(200);
  });

  test('neither the invitation nor the platform’s token is logged', async () => {
    const url = new URL(await invited());
    await approveAt(url.href);
    for (const name of ['invite', 'registration_token']) {
      expect(tool.logged.join('\n')).not.toContain(url.searchParams.get(name));
    }
  });
});

describe('with a platform that is not what it claims', () => {
  let platform: ScriptedPlatform;
  let configuration: Record<string, unknown>;
  beforeAll(async () => {
    platform = await startScriptedPlatform();
  });
  afterAll(() => platform.close());
  beforeEach(() => {
    platform.reset();
    configuration = {
      issuer: platform.url,
      authorization_endpoint: `${platform.url}/auth`,
      token_endpoint: `${platform.url}/token`,
      jwks_uri: `${platform.url}/jwks`,
      registration_endpoint: `${platform.url}/registration`,
    };
  });

  async function register(openid = `${platform.url}/configuration`): Promise<Response> {
    const url = new URL(await tool.lti.inviteRegistration(1));
    url.searchParams.set('openid_configuration', openid);
    url.searchParams.set('registration_token', 'secret-token');
    return approveAt(url.href);
  }
  const serve = (changes: Record<string, unknown> = {}, status = 200): void =>
    platform.answer('/configuration', { ...configuration, ...changes }, {}, status);

  test('an issuer on another host', async () => {
    serve({ issuer: 'https://moodle.example' });
    await expectFailed(await register(), 'issuer-mismatch');
    expect(platform.requests('/registration')).toBe(0);
  });

  test.each(['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'])(
    'a %s without encryption',
    async (name) => {
      serve({ [name]: 'http://moodle.example/x' });
      const html = await expectFailed(await register(), 'address-refused');
      expect(html).toContain(name);
    },
  );

  test.each([
    'http://moodle.example/configuration',
    'ftp://127.0.0.1/configuration',
    'file:///etc/passwd',
    'https://10.0.0.1/configuration',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.1.1/',
    'https://[fd00::1]/configuration',
    'https://[::ffff:10.0.0.1]/configuration',
    'https://0x0a000001/configuration',
    'https://user:secret@moodle.example/configuration',
    'not an address',
  ])('a configuration at %s', async (address) => {
    await expectFailed(await register(address), 'address-refused');
  });

  test('a configuration that leads elsewhere', async () => {
    platform.answer('/configuration', {}, { location: '/other' }, 302);
    await expectFailed(await register(), 'configuration-unreachable');
    expect(platform.requests('/other')).toBe(0);
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['a number', 1],
  ])('an issuer that is %s', async (_what, issuer) => {
    serve({ issuer });
    await expectFailed(await register(), 'configuration-unreadable');
  });

  test('a configuration without end', async () => {
    serve({ padding: 'x'.repeat(2_100_000) });
    await expectFailed(await register(), 'configuration-unreachable');
  });

  test.each([{}, { client_id: '' }, { client_id: 7 }])('an answer such as %j', async (body) => {
    serve();
    platform.answer('/registration', body);
    await expectFailed(await register(), 'answer-unreadable');
  });

  test('what it says of itself is shown as text', async () => {
    const response = await register('https://10.0.0.1/"><script>alert(1)</script>');
    await expectFailed(response, 'address-refused');
  });

  test('a platform that deploys the tool later registers without a deployment', async () => {
    serve();
    platform.answer('/registration', { client_id: 'later' });
    expect((await register()).status).toBe(200);
    expect(platform.lastHeaders('/registration').authorization).toBe('Bearer secret-token');
    const sent = JSON.parse(platform.lastBody('/registration')) as Record<string, unknown>;
    expect(sent).toMatchObject({
      application_type: 'web',
      response_types: ['id_token'],
      grant_types: ['implicit', 'client_credentials'],
      token_endpoint_auth_method: 'private_key_jwt',
      initiate_login_uri: `${tool.url}/lti/login`,
      redirect_uris: [`${tool.url}/lti/launch`],
      jwks_uri: `${tool.url}/lti/keys`,
    });
    expect((await fetch(String(sent['logo_uri']))).headers.get('content-type')).toContain('svg');
  });

  test('a tool on the internet is never led to its own machine', async () => {
    const publicTool = await startLtiTool({
      store: tool.store,
      publicUrl: 'https://blocmap.example',
    });
    try {
      serve();
      const invite = new URL(await publicTool.lti.inviteRegistration(1));
      const url = new URL(publicTool.address + invite.pathname + invite.search);
      url.searchParams.set('openid_configuration', `${platform.url}/configuration`);
      await expectFailed(await fetch(url), 'address-refused');
      expect(platform.requests('/configuration')).toBe(0);
    } finally {
      await publicTool.close();
    }
  });
});

describe('by hand', () => {
  const registration = {
    name: 'Moodle',
    issuer: 'https://moodle.example',
    clientId: 'c1',
    authorizationUrl: 'https://moodle.example/auth',
    tokenUrl: 'https://moodle.example/token',
    jwksUrl: 'https://moodle.example/jwks',
    deploymentIds: ['1', '2'],
  };

  test('the same issuer and client again is an update, and its deployments are those given', async () => {
    const first = await tool.lti.registerPlatform(registration);
    const second = await tool.lti.registerPlatform({ ...registration, deploymentIds: ['2', '3'] });
    expect(second).toBe(first);
    const rows = await tool.store.read((reader) =>
      reader.select().from(deployment).where(eq(deployment.platformId, first)),
    );
    expect(new Set(rows.map((row) => row.deploymentId))).toEqual(new Set(['2', '3']));
  });

  test.each([
    ['jwksUrl', 'http://moodle.example/jwks'],
    ['tokenUrl', 'javascript:alert(1)'],
    ['authorizationUrl', 'https://x:y@moodle.example/auth'],
    ['clientId', ''],
  ])('says that %s cannot be %s', async (name, value) => {
    await expect(tool.lti.registerPlatform({ ...registration, [name]: value })).rejects.toThrow(
      `  ${name}: `,
    );
  });
});
