/** The pages that people meet when LTI goes wrong, in the whole tool and a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '@blocmap/lti-server/config/config';
import { startTool, type RunningTool } from '@blocmap/lti-server/serve';
import { startPlatform, type Platform } from '../platform/index.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';

let dataDir: string;
let tool: RunningTool;
let platform: Platform;
let browser: Browser;
let lms: Server;
let page: Page;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'blocmap-pages-'));
  const environment = {
    BLOCMAP_URL: 'http://localhost:0',
    BLOCMAP_PORT: '0',
    BLOCMAP_DATA_DIR: dataDir,
    BLOCMAP_LOG_LEVEL: 'silent',
  };
  [tool, platform, browser] = await Promise.all([
    startTool(readConfig(environment)),
    startPlatform(),
    launchBrowser(),
  ]);
  lms = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://lms');
    const source = (searchParams.get('frame') ?? '').replaceAll('&', '&amp;');
    response.setHeader('content-type', 'text/html');
    response.end(
      `<script>heard = []; onmessage = (e) => heard.push([e.data, e.origin])</script>
       <iframe src="${source}"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => lms.listen(0, '127.0.0.1', resolve));
  const { port } = lms.address() as AddressInfo;
  const site = `http://127.0.0.1:${port}`;
  // Registered, so that it may frame a refusal.
  await tool.context.lti.registerPlatform({
    name: 'LMS',
    issuer: site,
    clientId: 'lms',
    authorizationUrl: `${site}/auth`,
    tokenUrl: `${site}/token`,
    jwksUrl: `${site}/jwks`,
    deploymentIds: ['1'],
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([tool.close(), platform.close()]);
  lms.closeAllConnections();
  lms.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Shows an address in a frame of another site, which the tool need not know. */
async function inFrame(address: string) {
  const { port } = lms.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/?frame=${encodeURIComponent(address)}`);
  const [, frame] = page.frames();
  if (!frame) throw new Error('Expected the frame to be there.');
  await frame.waitForSelector('h1');
  return frame;
}

const unknownPlatform = (): string =>
  `${tool.url}/lti/login?${new URLSearchParams({
    iss: 'https://unknown.example',
    login_hint: '1',
    target_link_uri: `${tool.url}/lti/launch`,
  })}`;

const refusedRegistration = (): string => {
  const { port } = lms.address() as AddressInfo;
  const configuration = encodeURIComponent(`http://127.0.0.1:${port}/configuration`);
  return `${tool.url}/lti/register?invite=wrong&openid_configuration=${configuration}`;
};

describe.each([
  ['a refused launch', unknownPlatform],
  ['a refused registration', refusedRegistration],
])('%s', (_what, address) => {
  test('can be read in the frame of the platform', async () => {
    const frame = await inFrame(address());
    const text = await frame.textContent('main');
    expect(text).toMatch(/Blocmap|activité/);
  });

  test.each(['light', 'dark'] as const)('is accessible, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address());
      await expectNoAxeViolations(page);
      const used = await page.evaluate('document.documentElement.scrollWidth');
      expect(used).toBeLessThanOrEqual(width);
    }
    const styled = await page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth");
    expect(styled).not.toBe('none');
  });
});

test('a registration that is done is accessible, and tells the platform alone', async () => {
  const invite = await tool.context.lti.inviteRegistration(1);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(platform.dynamicRegistrationUrl(invite));
  await expectNoAxeViolations(page);
  await page.click('#approve');
  await page.waitForSelector('script[data-done="yes"]', { state: 'attached' });
  await expectNoAxeViolations(page);
  expect(errors).toEqual([]);
});

test('another site cannot show the registration in a frame, and hears nothing', async () => {
  const invite = await tool.context.lti.inviteRegistration(1);
  const { port } = lms.address() as AddressInfo;
  const address = encodeURIComponent(platform.dynamicRegistrationUrl(invite));
  await page.goto(`http://127.0.0.1:${port}/?frame=${address}`, { waitUntil: 'networkidle' });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(await frame?.locator('#approve').count()).toBe(0);
  expect(await page.evaluate('heard')).toEqual([]);
});
