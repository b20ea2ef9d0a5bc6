import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlatform, type Platform, type Visitor } from '../../index.ts';

let platform: Platform;
let admin: Visitor;
beforeAll(async () => {
  platform = await startPlatform();
  admin = await platform.signIn('alice.martin');
});
afterAll(() => platform.close());

const MANAGE = '/mod/lti/toolconfigure.php';
const formOf = async (visitor: Visitor, path: string, field: string) => {
  const page = await visitor.get(path);
  const index = page.forms.findIndex(({ fields }) => field in fields);
  return { page, index };
};
const BY_HAND = {
  name: 'Blocmap',
  launchUrl: 'https://tool.example/launch',
  loginUrl: 'https://tool.example/login',
  jwksUrl: 'https://tool.example/jwks',
  redirectUris: 'https://tool.example/launch\nhttps://tool.example/deep',
};

/** What the tool does in the registration page's frame. */
async function registerFrom(html: string): Promise<string> {
  const [, source = ''] = /<iframe[^>]*src="([^"]+)"/.exec(html) ?? [];
  const address = new URL(source.replaceAll('&amp;', '&'));
  const response = await fetch(`${platform.issuer}/mod/lti/openid-registration.php`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${address.searchParams.get('registration_token')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      application_type: 'web',
      response_types: ['id_token'],
      grant_types: ['implicit', 'client_credentials'],
      initiate_login_uri: 'https://dyn.example/login',
      redirect_uris: ['https://dyn.example/launch'],
      client_name: 'Dynamique',
      jwks_uri: 'https://dyn.example/jwks',
      token_endpoint_auth_method: 'private_key_jwt',
      'https://purl.imsglobal.org/spec/lti-tool-configuration': {
        domain: 'dyn.example',
        target_link_uri: 'https://dyn.example/launch',
        messages: [{ type: 'LtiDeepLinkingRequest' }],
      },
    }),
  });
  return ((await response.json()) as { client_id: string }).client_id;
}

describe('the administrator’s tools', () => {
  it('are registered by hand, and refused with a script for an address', async () => {
    const { page, index } = await formOf(admin, MANAGE, 'launchUrl');
    const refused = await admin.submit(page, { ...BY_HAND, jwksUrl: 'javascript:alert(1)' }, index);
    expect(refused.html).toContain('alert-error');
    expect(platform.tools()).toHaveLength(0);
    const saved = await admin.submit(page, BY_HAND, index);
    expect(saved.html).toContain('alert-success');
    expect(platform.tools()).toMatchObject([{ name: 'Blocmap', state: 'active' }]);
  });

  it('register themselves in a frame, wait for activation, and then for the course', async () => {
    const { page, index } = await formOf(admin, MANAGE, 'url');
    const framed = await admin.submit(page, { url: 'https://dyn.example/register' }, index);
    const clientId = await registerFrom(framed.html);
    const list = await formOf(admin, MANAGE, 'client');
    const activate = list.page.forms.findIndex(({ fields }) => fields['client'] === clientId);
    const after = await admin.submit(list.page, { action: 'activate' }, activate);
    expect(after.html).toContain(`data-client="${clientId}" data-state="active"`);

    const teacher = await platform.signIn('bernard.lefevre');
    const course = '/course/view.php?id=2';
    await teacher.submit(await teacher.get(course), { setmode: '1' });
    expect((await teacher.get(course)).html).not.toContain('Choisir dans Dynamique');
    const offer = await teacher.get('/mod/lti/coursetools.php?id=2');
    const at = offer.forms.findIndex(({ fields }) => fields['client'] === clientId);
    await teacher.submit(offer, { show: '1' }, at);
    expect((await teacher.get(course)).html).toContain('Choisir dans Dynamique');

    const again = await admin.submit(page, { url: 'https://dyn.example/register' }, index);
    expect(await registerFrom(again.html)).toBe(clientId);
    expect(platform.tools().find((tool) => tool.clientId === clientId)?.state).toBe('active');
  });

  it('go when deleted', async () => {
    const list = await formOf(admin, MANAGE, 'client');
    const before = platform.tools().length;
    await admin.submit(list.page, { action: 'delete' }, list.index);
    expect(platform.tools()).toHaveLength(before - 1);
  });

  it('are for the administrator alone', async () => {
    for (const username of ['bernard.lefevre', 'denis.girard', 'emma.rousseau']) {
      const visitor = await platform.signIn(username);
      expect((await visitor.get(MANAGE)).status).toBe(403);
      const post = await visitor.post(MANAGE, { action: 'delete', client: 'x' });
      expect(post.status).toBe(403);
    }
  });
});
