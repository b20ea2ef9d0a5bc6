/** Launches that a certifiable tool must accept: 1EdTech's known-good payloads, and Moodle's. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Launch } from '@blocmap/lti-server/lti/index';
import { ltijsRecord, nonce, platform as platformTable } from '@blocmap/lti-server/store/index';
import {
  LTI_CLAIM,
  postIdToken,
  startPlatform,
  type MintOptions,
  type Platform,
} from '../platform/index.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let tool: LtiTool;
beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startLtiTool()]);
  await tool.registerWith(platform);
});
afterAll(() => Promise.all([platform.close(), tool.close()]));
beforeEach(() => {
  tool.launches.length = 0;
});

const claim = (name: string): string => `${LTI_CLAIM}${name}`;
const V2 = 'http://purl.imsglobal.org/vocab/lis/v2';
const WITHOUT_NAMES = { name: undefined, given_name: undefined, family_name: undefined };

async function expectAccepted(options: MintOptions = {}): Promise<Launch> {
  const minted = await platform.mintIdToken(options);
  const response = await postIdToken(minted);
  expect(response.status).toBe(200);
  // The login's cookie has done its work; there is no other.
  expect(response.headers.getSetCookie()).toEqual([
    `${minted.cookie.split('=')[0]}=; Path=/; Max-Age=0; Secure; SameSite=None; Partitioned`,
  ]);
  expect(tool.launches).toHaveLength(1);
  return Launch.parse(tool.launches[0]);
}

describe.each([
  ['an instructor', `${V2}/membership#Instructor`, 'Instructor', 'teacher'],
  ['a student', `${V2}/membership#Learner`, 'Learner', 'student'],
] as const)('as %s', (_who, role, shortRole, granted) => {
  const roles = (given: readonly string[]) => ({ [claim('roles')]: given });

  test('accepts a normal launch', async () => {
    const launch = await expectAccepted({ claims: roles([role]) });
    expect(launch).toMatchObject({
      roles: [granted],
      messageType: 'resource-link',
      locale: 'fr',
      inFrame: true,
      deepLinking: null,
    });
    expect(launch.course?.id).toBe('2');
  });

  test('accepts several roles', async () => {
    const several = [role, `${V2}/institution/person#Faculty`, `${V2}/system/person#User`];
    expect((await expectAccepted({ claims: roles(several) })).roles).toEqual([granted]);
  });

  test('accepts a short role name', async () => {
    expect((await expectAccepted({ claims: roles([shortRole]) })).roles).toEqual([granted]);
  });

  test('accepts an unknown role beside it', async () => {
    const unknown = [role, 'http://example.org/roles#Wizard'];
    expect((await expectAccepted({ claims: roles(unknown) })).roles).toEqual([granted]);
  });

  test.each([
    ['an email only', WITHOUT_NAMES],
    ['names only', { email: undefined }],
    ['no personal data at all', { ...WITHOUT_NAMES, email: undefined }],
    ['an email without a context', { ...WITHOUT_NAMES, [claim('context')]: undefined }],
  ])('accepts %s', async (_what, claims) => {
    const launch = await expectAccepted({ claims: { ...roles([role]), ...claims } });
    expect(launch.roles).toEqual([granted]);
    expect(launch.course === null).toBe(claim('context') in claims);
  });
});

describe('roles that mean nothing here', () => {
  test.each([
    ['no role: an empty name', ['']],
    ['no role: an empty list', []],
    ['an unknown role', ['http://example.org/roles#Wizard']],
  ])('accepts %s, and grants nothing', async (_what, roles) => {
    expect((await expectAccepted({ claims: { [claim('roles')]: roles } })).roles).toEqual([]);
  });

  test('accepts a link for students only, launched by a student', async () => {
    const launch = await expectAccepted({ as: 'emma.rousseau' });
    expect(launch.roles).toEqual(['student']);
  });
});

describe('what platforms do differently', () => {
  test('accepts us among several audiences, when we are the authorized one', async () => {
    const [registered] = platform.tools();
    const aud = [registered?.clientId, 'other'];
    await expectAccepted({ claims: { aud, azp: registered?.clientId } });
  });

  test('accepts one audience in a list', async () => {
    await expectAccepted({ claims: { aud: [platform.tools()[0]?.clientId] } });
  });

  test('accepts a clock a few seconds ahead of ours', async () => {
    const now = Math.floor(Date.now() / 1000);
    await expectAccepted({ claims: { iat: now + 20, exp: now + 80 } });
  });

  test('accepts a login that names no client and no deployment, when that leaves one platform', async () => {
    await expectAccepted({ loginFields: { client_id: undefined, lti_deployment_id: undefined } });
  });

  test('accepts a link of ours with a query of its own', async () => {
    await expectAccepted({ targetLinkUri: `${tool.url}/lti/launch?block=BC03&x=%2F` });
  });

  test('takes custom parameters as text, unknown variables as written, and drops empty ones', async () => {
    const custom = { block: 'BC03', unknown: '$Nothing.known', number: 3, none: null, list: [1] };
    const launch = await expectAccepted({ claims: { [claim('custom')]: custom } });
    expect(launch.custom).toEqual({ block: 'BC03', unknown: '$Nothing.known', number: '3' });
  });

  test('does without services and presentation that it cannot read', async () => {
    const launch = await expectAccepted({
      claims: {
        'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': 'none',
        'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
          context_memberships_url: 'ftp://files.example/',
        },
        [claim('launch_presentation')]: [],
      },
    });
    expect(launch).toMatchObject({ ags: null, membershipsUrl: null, returnUrl: null });
  });

  test('never takes a service that is reached without encryption', async () => {
    const launch = await expectAccepted({
      claims: {
        'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
          scope: [],
          lineitems: 'http://moodle.example/lineitems',
        },
      },
    });
    expect(launch.ags).toEqual({ scopes: [], lineItemsUrl: null, lineItemUrl: null });
  });

  test('opens a deep-linking request with the platform’s terms', async () => {
    const launch = await expectAccepted({ messageType: 'LtiDeepLinkingRequest' });
    expect(launch).toMatchObject({
      messageType: 'deep-linking',
      resourceLink: null,
      moduleKey: null,
      deepLinking: { data: null, acceptsMultiple: true, acceptsLinks: true, acceptsLineItem: true },
    });
  });
});

describe('the activity behind a link, which Moodle names in the login’s hint', () => {
  const hint = (value: unknown) => ({ lti_message_hint: JSON.stringify(value) });

  test('a teacher’s launch is named by its course module', async () => {
    expect((await expectAccepted({ loginFields: hint({ cmid: 17 }) })).moduleKey).toBe('cm:17');
  });

  test('a student’s is named by its link: a hint can be forged', async () => {
    const launch = await expectAccepted({ as: 'emma.rousseau', loginFields: hint({ cmid: 17 }) });
    expect(launch.moduleKey).toBe(`link:${launch.resourceLink?.id}`);
  });

  test.each([[{ cmid: -1 }], [{ cmid: '17; drop' }], ['17'], [null]])(
    'a hint such as %j names nothing',
    async (value) => {
      const launch = await expectAccepted({ loginFields: hint(value) });
      expect(launch.moduleKey).toBe(`link:${launch.resourceLink?.id}`);
    },
  );
});

test('neither the log nor the store keeps a name, an address or a token', async () => {
  const minted = await platform.mintIdToken({ as: 'emma.rousseau' });
  await postIdToken(minted);
  await tool.lti.close();
  const kept = await tool.store.read(async (reader) => [
    tool.logged,
    await reader.select().from(nonce),
    await reader.select().from(ltijsRecord),
    await reader.select().from(platformTable),
  ]);
  for (const secret of ['Rousseau', 'Emma', 'emma.', minted.idToken, minted.state]) {
    expect(JSON.stringify(kept)).not.toContain(secret);
  }
});
