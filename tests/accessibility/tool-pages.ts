/** The real tool with its real pages in a real browser; only the platform behind it is a fake. */
import { startTestTool, type TestTool } from '@blocmap/lti-server/testing/index';
import { RNCP35698, shippedCertifications, shippedCoefficients } from '@blocmap/shared/rncp';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.ts';
import { launchesOf, seed, type Person } from './seed.ts';

export interface ToolPages {
  readonly tool: TestTool;
  readonly browser: Browser;
  /** A page as a launch leaves it, in a context of its own. */
  open(person: Person, options?: OpenOptions): Promise<Page>;
  /** The same in a context that the test has prepared. */
  openIn(context: BrowserContext, person: Person): Promise<Page>;
  close(): Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Where to go after the launch: `#/department`. */
  readonly hash?: string;
}

export async function openToolPages(): Promise<ToolPages> {
  const certification = shippedCertifications().filter(({ code }) => code === RNCP35698);
  const tool = await startTestTool({
    certifications: certification,
    coefficients: shippedCoefficients,
  });
  await seed(tool);
  const browser = await launchBrowser();
  const openIn = async (context: BrowserContext, person: Person): Promise<Page> => {
    const page = await context.newPage();
    await arrive(page, tool, person);
    return page;
  };
  return {
    tool,
    browser,
    openIn,
    async open(person, { hash, ...options } = {}) {
      const context = await browser.newContext({
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await openIn(context, person);
      if (hash !== undefined) await page.evaluate((to) => (location.hash = to), hash);
      return page;
    },
    async close() {
      await browser.close();
      await tool.close();
    },
  };
}

/** What the platform's form post does: the answer to the launch becomes the page, headers and all. */
async function arrive(page: Page, tool: TestTool, person: Person): Promise<void> {
  const launched = `${tool.url}/launched`;
  await page.route(launched, async (route) => {
    const reply = await tool.request('POST', '/fake-launch', { body: launchesOf(tool)[person] });
    await route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: reply.text,
    });
  });
  await page.goto(launched);
}
