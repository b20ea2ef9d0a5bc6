import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestTool, type TestTool } from '../../../testing/index.ts';
import { guidesEn } from './guides.en.ts';
import { guidesFr } from './guides.fr.ts';
import { toolValues } from './values.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

test('the front page tells how the tool is opened, and leads to the guides', async () => {
  const { status, text } = await tool.request('GET', '/');
  expect(status).toBe(200);
  expect(text).toContain('href="/connect"');
});

describe('the guides', () => {
  test('have the tool’s addresses, in French and in English, with a button to copy each', async () => {
    const french = await tool.request('GET', '/connect?lang=fr');
    const english = await tool.request('GET', '/connect', {
      headers: { 'accept-language': 'en' },
    });
    expect(french.text).toContain('<html lang="fr">');
    expect(english.text).toContain('<html lang="en">');
    for (const { text } of [french, english]) {
      expect(text).toContain('http://tool.example/lti/launch');
      expect(text).toContain('http://tool.example/lti/login');
      expect(text).toContain('http://tool.example/lti/keys');
      expect(text.match(/class="copy"/g)?.length).toBe(text.match(/<code id="/g)?.length);
    }
    expect(french.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('ask for the same values in both languages', () => {
    const values = toolValues('https://tool.example');
    const asked = (guides: ReturnType<typeof guidesFr>) =>
      guides.map(({ id, values: given }) => [id, given.length]);
    expect(asked(guidesEn(values))).toEqual(asked(guidesFr(values)));
  });
});

test('Canvas reads its configuration from an address', async () => {
  const { json } = await tool.request('GET', '/connect/canvas.json');
  expect(json).toMatchObject({
    oidc_initiation_url: 'http://tool.example/lti/login',
    public_jwk_url: 'http://tool.example/lti/keys',
    target_link_uri: 'http://tool.example/lti/launch',
    extensions: [{ privacy_level: 'name_only', domain: 'tool.example' }],
  });
  expect(JSON.stringify(json)).toContain('https://purl.imsglobal.org/spec/lti-ags/scope/score');
  expect(JSON.stringify(json)).toContain('LtiDeepLinkingRequest');
});
