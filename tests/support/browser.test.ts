import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, expectNoAxeViolations } from './axe.ts';
import { launchBrowser, launchWithExtension } from './chromium.ts';
import { saveScreenshot } from './screenshots.ts';

const good = `<!doctype html><html lang="fr"><title>Bloc 1</title><main><h1>Bloc 1</h1></main></html>`;
const bad = `<!doctype html><html lang="fr"><title>Bloc 1</title><main><h1>Bloc 1</h1>
  <img src="data:," id="unnamed"><p style="color:#aaa;background:#fff">gris</p>
  <div id="host"></div></main></html>`;
const pages: Record<string, string> = { '/good': good, '/bad': bad };

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.end(pages[request.url ?? ''] ?? good);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a page under a strict content policy', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('passes when nothing is wrong', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/good`);
    await expectNoAxeViolations(page);
    await expectNoAxeViolations(page.mainFrame());
  });

  test('fails with the rule and the element, except for what is left out', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/bad`);
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt \(critical\).*unnamed/s);
    const ids = async (options: Parameters<typeof axeViolations>[1]): Promise<string[]> =>
      (await axeViolations(page, options)).map(({ id }) => id).toSorted();
    expect(await ids({})).toEqual(['color-contrast', 'image-alt']);
    expect(await ids({ exclude: ['#unnamed'] })).toEqual(['color-contrast']);
    expect(await ids({ include: ['#unnamed'] })).toEqual(['image-alt']);
    expect(await ids({ except: { 'image-alt': 'shown here' } })).toEqual(['color-contrast']);
  });

  test('sees into an open shadow root', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/bad`);
    await page.evaluate(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      root.append(document.createElement('button'));
    });
    expect((await axeViolations(page, { include: ['#host'] })).map(({ id }) => id)).toContain(
      'button-name',
    );
  });

  test('is kept as a picture named after its width', async () => {
    const page = await browser.newPage({ viewport: { width: 480, height: 320 } });
    await page.goto(`${origin}/good`);
    const file = await saveScreenshot(page, 'support-self-test');
    expect(file).toMatch(/test-results.screenshots.support-self-test-480\.png$/);
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    rmSync(file);
  });
});

test('an unpacked extension runs, with a worker and an identifier', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blocmap-extension-'));
  const content = { matches: ['http://127.0.0.1/*'], js: ['content.js'] };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'self-test',
      version: '1',
      background: { service_worker: 'worker.js' },
      content_scripts: [content],
    }),
  );
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(
    join(folder, 'content.js'),
    'document.title = `${chrome.runtime.id} ${navigator.language}`;',
  );
  const browser = await launchWithExtension(folder);
  try {
    expect(browser.extensionId).toMatch(/^[a-p]{32}$/);
    const page = await browser.context.newPage();
    await page.goto(`${origin}/good`);
    await expect.poll(() => page.title()).toBe(`${browser.extensionId} fr-FR`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
