/**
 * A launch belongs to the browser that asked for it, in real Chromium, across two sites: each way to
 * show it alone, and nobody else's launch. Third-party cookies are blocked, and with them, in
 * Chromium, a frame's storage; where that is to carry a launch, cookies are impossible for another
 * reason: the tool stands on plain HTTP.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { launchProfile, type BrowserProfile } from '../support/chromium.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import {
  denyStorage,
  openActivity,
  PLAIN_HOST,
  startFramedTool,
  toolFrame,
  TRUSTED_HOST,
  watchLaunches,
  type FramedTool,
} from './framed-tool.ts';

const EMMA = 'emma.rousseau';
const ARGS = [`--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1, MAP evil.example 127.0.0.1`];

let browser: BrowserProfile | undefined;
/** A browser of the test's own, closed after it. */
async function browse(thirdParties: 'blocked' | 'partitioned'): Promise<BrowserContext> {
  browser = await launchProfile(thirdParties, ARGS);
  return browser.context;
}
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

/** Resolves when the tool knows of so many sessions. */
const opened = (tool: FramedTool, count: number) =>
  expect.poll(async () => (await tool.sessions()).length, { timeout: 20_000 }).toBe(count);

describe('a tool without HTTPS, where no cookie is kept', () => {
  let tool: FramedTool;
  let emma: string;
  beforeAll(async () => {
    tool = await startFramedTool(PLAIN_HOST);
    emma = String(tool.platform.users.find(({ username }) => username === EMMA)?.id);
  });
  afterAll(() => tool.close());

  test('opens by its own storage alone, and leaves nothing behind', async () => {
    const context = await browse('partitioned');
    const before = await tool.sessions();
    const launches = watchLaunches(context, tool);
    const page = await openActivity(context, tool, EMMA);
    await opened(tool, before.length + 1);
    expect((await tool.sessions()).at(-1)).toBe(emma);
    const cookies = await Promise.all(
      launches.map(async (one) => (await one.allHeaders())['cookie']),
    );
    expect(cookies).toEqual([undefined, undefined]);
    const frame = toolFrame(page);
    await frame.waitForSelector('#app');
    expect(await frame.evaluate('Object.keys(localStorage)')).toEqual([]);
  });

  test('where nothing is kept in a frame, opens in a window of its own', async () => {
    const context = await browse('blocked');
    const before = await tool.sessions();
    const page = await openActivity(context, tool, EMMA);
    const frame = toolFrame(page);
    const button = frame.getByRole('button', { name: 'Ouvrir Blocmap dans un nouvel onglet' });
    await button.waitFor();
    await expectNoAxeViolations(page);
    await saveScreenshot(page, 'launch-blocked-in-frame');
    const [window] = await Promise.all([context.waitForEvent('page'), button.click()]);
    await opened(tool, before.length + 1);
    expect((await tool.sessions()).at(-1)).toBe(emma);
    await window.waitForSelector('#app');
    expect(await frame.textContent('#opened')).toContain('Blocmap s’ouvre dans un autre onglet');
    expect(await frame.isVisible('#opened')).toBe(true);
    expect(await button.isVisible()).toBe(false);
  });

  test('where nothing is kept anywhere, says so and what to allow', async () => {
    const context = await browse('blocked');
    await denyStorage(context, PLAIN_HOST);
    const page = await openActivity(context, tool, EMMA);
    const button = toolFrame(page).getByRole('button');
    const [window] = await Promise.all([context.waitForEvent('page'), button.click()]);
    await window.waitForSelector('#forbidden:not([hidden])');
    expect(await window.textContent('#forbidden')).toContain(new URL(tool.url).host);
    await expectNoAxeViolations(window);
    await saveScreenshot(window, 'launch-forbidden');
  });

  describe('a launch that somebody else began', () => {
    let evil: Server;
    let evilUrl: string;
    let attackers: { id_token: string; state: string; proof: string };
    beforeAll(async () => {
      evil = createServer((request, response) => {
        const { searchParams } = new URL(request.url ?? '', evilUrl);
        const fields = [...searchParams].map(
          ([name, value]) => `<input name="${name}" value="${value}">`,
        );
        response.setHeader('content-type', 'text/html');
        response.end(
          `<form method="post" action="${tool.url}/lti/launch">${fields.join('')}</form>
           <script>document.forms[0].submit()</script>`,
        );
      });
      await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
      evilUrl = `http://evil.example:${(evil.address() as AddressInfo).port}`;
    });
    afterAll(() => {
      evil.closeAllConnections();
      evil.close();
    });

    /** What the attacker holds of a launch of their own, begun in their own browser. */
    beforeAll(async () => {
      const own = await launchProfile('partitioned', ARGS);
      const kept = new Promise<URLSearchParams>((resolve) => {
        void own.context.route(`${tool.url}/lti/launch`, async (route) => {
          const form = new URLSearchParams(route.request().postData() ?? '');
          // Theirs goes no further than the page that finds the proof.
          if (!form.has('proof')) return route.continue();
          resolve(form);
          return route.abort();
        });
      });
      await openActivity(own.context, tool, 'bernard.lefevre');
      const form = await kept;
      await own.close();
      attackers = {
        id_token: form.get('id_token') ?? '',
        state: form.get('state') ?? '',
        proof: form.get('proof') ?? '',
      };
    });

    test.each([
      ['without its proof', ['id_token', 'state']],
      ['with its proof', ['id_token', 'state', 'proof']],
    ] as const)('is refused, %s', async (_how, names) => {
      expect(attackers.proof).toMatch(/^[\w-]{43}$/);
      const before = await tool.sessions();
      const fields = new URLSearchParams(names.map((name) => [name, attackers[name]]));
      const context = await browse('blocked');
      const page = await context.newPage();
      await page.goto(`${evilUrl}/?${fields}`);
      await page.waitForSelector('h1');
      expect(await page.textContent('main')).toContain(
        'L’ouverture n’a pas été demandée par ce navigateur',
      );
      expect(await page.textContent('code')).toMatch(/^browser-unproven-/);
      expect(await tool.sessions()).toEqual(before);
      await expectNoAxeViolations(page);
      await saveScreenshot(page, 'launch-of-another-browser');
    });
  });
});

describe('a platform with a storage', () => {
  let tool: FramedTool;
  beforeAll(async () => {
    tool = await startFramedTool(PLAIN_HOST, { platformStorage: true });
  });
  afterAll(() => tool.close());

  test('opens the tool by that storage alone', async () => {
    const context = await browse('blocked');
    const launches = watchLaunches(context, tool);
    await openActivity(context, tool, EMMA);
    await opened(tool, 1);
    const cookies = await Promise.all(
      launches.map(async (one) => (await one.allHeaders())['cookie']),
    );
    expect(cookies).toEqual([undefined, undefined]);
  });

  test('that answers nothing is not waited for: the tool offers a window', async () => {
    const context = await browse('blocked');
    await context.route('**/lib/platform-storage.js', (route) => route.abort());
    const page = await openActivity(context, tool, EMMA);
    await toolFrame(page).getByRole('button').waitFor();
    expect(await toolFrame(page).isVisible('#wait')).toBe(false);
  });
});

describe('a tool that may keep cookies', () => {
  let tool: FramedTool;
  beforeAll(async () => {
    tool = await startFramedTool(TRUSTED_HOST);
  });
  afterAll(() => tool.close());

  test('opens by a partitioned cookie alone, at once, and takes it away again', async () => {
    const context = await browse('blocked');
    const launches = watchLaunches(context, tool);
    const page = await openActivity(context, tool, EMMA);
    await opened(tool, 1);
    expect(launches).toHaveLength(1);
    expect((await launches[0]?.allHeaders())?.['cookie']).toMatch(/blocmap-[\w-]{32}=[\w-]{43}/);
    const frame = toolFrame(page);
    await frame.waitForSelector('#app');
    // What is not partitioned is blocked: the browser is as strict as this test believes.
    const left = await frame.evaluate(
      "document.cookie = 'third=1; SameSite=None; Secure'; document.cookie",
    );
    expect(left).toBe('');
  });
});
