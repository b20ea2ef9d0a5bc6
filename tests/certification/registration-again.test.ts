/** A site that registers again, and platforms that are entered by hand behind an invitation. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvalTexts } from '@blocmap/lti-server/lti/registration/approval-texts';
import { entryTexts } from '@blocmap/lti-server/lti/registration/entry-texts';
import { registrationTexts } from '@blocmap/lti-server/lti/registration/texts';
import { course, deployment, platform as platformTable } from '@blocmap/lti-server/store/index';
import { approvalOf, confirm } from './registration-visit.ts';
import { startScriptedPlatform, type ScriptedPlatform } from './scripted-platform.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

let tool: LtiTool;
let site: ScriptedPlatform;
beforeAll(async () => {
  [tool, site] = await Promise.all([startLtiTool(), startScriptedPlatform()]);
});
afterAll(() => Promise.all([tool.close(), site.close()]));
beforeEach(async () => {
  site.reset();
  await tool.store.transact(async (tx) => {
    await tx.delete(course);
    await tx.delete(platformTable);
  });
});

const stored = () =>
  tool.store.read(async (reader) => ({
    platforms: (await reader.select().from(platformTable)).map((row) => row.clientId),
    deployments: (await reader.select().from(deployment)).map((row) => row.deploymentId),
    courses: (await reader.select().from(course)).length,
  }));

async function asking(family: string): Promise<string> {
  site.answer('/configuration', {
    issuer: site.url,
    authorization_endpoint: `${site.url}/auth`,
    token_endpoint: `${site.url}/token`,
    jwks_uri: `${site.url}/jwks`,
    registration_endpoint: `${site.url}/registration`,
    [PLATFORM]: { product_family_code: family, version: '4.5' },
  });
  const url = new URL(await tool.lti.inviteRegistration(1));
  url.searchParams.set('openid_configuration', `${site.url}/configuration`);
  return approvalOf(url.href);
}
const grant = (clientId: string, deploymentId: string): void =>
  site.answer('/registration', { client_id: clientId, [TOOL]: { deployment_id: deploymentId } });

async function registerFirst(family: string): Promise<void> {
  grant('first', '1');
  expect((await confirm(tool.url, await asking(family))).status).toBe(200);
  const [row] = await tool.store.read((reader) => reader.select().from(platformTable));
  await tool.store.write((writer) =>
    writer.insert(course).values({
      platformId: row?.platformId ?? '',
      courseId: '2',
      title: 'Maintenance',
      certificationCode: 'RNCP35698',
    }),
  );
}

describe('a site that registers again', () => {
  test('is shown as known, and with the same client id brought up to date', async () => {
    await registerFirst('moodle');
    const page = await asking('moodle');
    expect(page).toContain(approvalTexts.fr.known);
    expect(page).toContain('<code>first</code>');
    grant('first', '2');
    const done = await confirm(tool.url, page);
    expect(await done.text()).toContain(registrationTexts.fr.updated);
    expect(await stored()).toEqual({ platforms: ['first'], deployments: ['1', '2'], courses: 1 });
  });

  test('with another client id takes the former’s place, its courses kept, where told to', async () => {
    await registerFirst('moodle');
    grant('second', '2');
    await confirm(tool.url, await asking('moodle'), { replace: 'yes' });
    expect(await stored()).toEqual({ platforms: ['second'], deployments: ['2'], courses: 1 });
  });

  test('or stands beside it', async () => {
    await registerFirst('moodle');
    grant('second', '2');
    await confirm(tool.url, await asking('moodle'), { replace: 'no' });
    expect((await stored()).platforms.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'first',
      'second',
    ]);
  });

  test('never takes a place on a product whose issuer schools may share', async () => {
    await registerFirst('canvas');
    grant('second', '2');
    const page = await asking('canvas');
    expect(page).not.toContain('name="replace"');
    await confirm(tool.url, page, { replace: 'yes' });
    expect((await stored()).platforms).toHaveLength(2);
  });
});

describe('the form behind an invitation', () => {
  const enter = (invite: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${tool.url}/lti/register/platform`, {
      method: 'POST',
      body: new URLSearchParams({ invite, ...fields }),
    });
  const invitation = async (): Promise<string> =>
    new URL(await tool.lti.inviteRegistration(1)).searchParams.get('invite') ?? '';
  const moodle = {
    lms: 'moodle',
    name: 'Moodle',
    issuer: 'https://moodle.example',
    clientId: 'abc',
    deploymentId: '',
    authorizationUrl: 'https://moodle.example/mod/lti/auth.php',
    tokenUrl: 'https://moodle.example/mod/lti/token.php',
    jwksUrl: 'https://moodle.example/mod/lti/certs.php',
  };

  test('is what an invitation shows in a browser, and fills in Moodle’s addresses', async () => {
    const url = new URL(await tool.lti.inviteRegistration(1));
    const empty = await (await fetch(url)).text();
    expect(empty).toContain(entryTexts.fr.automatic);
    url.searchParams.set('lms', 'moodle');
    url.searchParams.set('site', 'https://moodle.example/');
    const filled = await (await fetch(url)).text();
    expect(filled).toContain(`value="${moodle.tokenUrl}"`);
    url.searchParams.set('site', 'javascript:alert(1)');
    expect(await (await fetch(url)).text()).toContain(entryTexts.fr.faults.address);
  });

  test('adds the platform, once, to be called on public addresses alone', async () => {
    const invite = await invitation();
    const done = await enter(invite, moodle);
    expect([done.status, await done.text()]).toEqual([
      200,
      expect.stringContaining(registrationTexts.fr.undeployed),
    ]);
    const [row] = await tool.store.read((reader) => reader.select().from(platformTable));
    expect(row).toMatchObject({ clientId: 'abc', family: 'moodle', publicOnly: true });
    expect((await enter(invite, { ...moodle, clientId: 'def' })).status).toBe(403);
  });

  test('does not touch a platform that is known', async () => {
    await enter(await invitation(), moodle);
    const invite = await invitation();
    const again = await enter(invite, { ...moodle, jwksUrl: 'https://evil.example/keys' });
    expect([again.status, await again.text()]).toEqual([
      400,
      expect.stringContaining(entryTexts.fr.faults.known),
    ]);
    const [row] = await tool.store.read((reader) => reader.select().from(platformTable));
    expect(row?.jwksUrl).toBe(moodle.jwksUrl);
    // Nothing was used up.
    expect((await enter(invite, { ...moodle, clientId: 'def' })).status).toBe(200);
  });

  test.each([
    [{ clientId: '' }, 'missing'],
    [{ clientId: 'x'.repeat(256) }, 'too-long'],
    [{ tokenUrl: 'http://moodle.example/token' }, 'address'],
    [{ jwksUrl: 'https://user@moodle.example/keys' }, 'address'],
    [{ tokenUrl: 'https://moodle.example/imsblis/lti13/token/TOOL-ID' }, 'placeholder'],
  ] as const)('says what is wrong with %j, and keeps what was typed', async (change, fault) => {
    const response = await enter(await invitation(), { ...moodle, ...change });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain(entryTexts.fr.faults[fault]);
    expect(html).toContain(`value="${moodle.authorizationUrl}"`);
  });
});
