import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../support/axe.ts';
import { launchBrowser } from '../../support/chromium.ts';
import { startPlatform, type Platform } from '../index.ts';
import type { RegisteredTool } from '../registration/register-tool.ts';
import { startToolDouble, type ToolDouble } from '../testing/tool-double.ts';

let platform: Platform;
let tool: ToolDouble;
let registered: RegisteredTool;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  // Another site than the platform's: what browsers hold back between sites, they hold back here.
  [platform, tool, browser] = await Promise.all([
    startPlatform(),
    startToolDouble('localhost'),
    launchBrowser(),
  ]);
  registered = await tool.register(platform);
});
afterAll(() => Promise.all([browser.close(), platform.close(), tool.close()]));
beforeEach(async () => {
  await page?.context().close();
  page = await browser.newPage();
});

async function signIn(username: string, path: string): Promise<void> {
  await page.goto(`${platform.url}/login/index.php?wantsurl=${encodeURIComponent(path)}`);
  await page.click(`[data-username="${username}"]`);
  await page.waitForURL(platform.url + path);
}
async function edit(): Promise<void> {
  await signIn('bernard.lefevre', '/course/view.php?id=2');
  await page.click('.editmode-switch-form button');
  await page.waitForSelector('body.editing');
}
const saved = () =>
  page.waitForFunction("document.querySelector('#editor-status').textContent !== ''");
const cmidOf = (name: string): number => {
  const found = platform.activities(2).find((module) => module.name === name);
  if (!found) throw new Error(`no activity ${name}`);
  return found.id;
};
const QUIZ = 'Quiz réseaux industriels';
/** Puts a mark into an element, as the extension does. */
const mark = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) =>
      element.append(Object.assign(document.createElement('b'), { className: 'mark' })),
    );
const marks = (selector: string) => page.locator(`${selector} .mark`).count();

describe('the editing mode re-renders as Moodle’s', () => {
  it('replaces the li when an activity is hidden or shown', async () => {
    await edit();
    const item = `#region-main #module-${cmidOf(QUIZ)}`;
    await mark(`${item} > .activity-item`);
    await page.click(`${item} [data-action="cmHide"]`);
    await page.waitForSelector(`${item} .hiddenactivity`);
    expect(await marks(item)).toBe(0);
    await saved();
    expect(await page.evaluate('document.activeElement.dataset.action')).toBe('cmShow');
    await page.click(`${item} [data-action="cmShow"]`);
    await page.waitForSelector(`${item} .activity-item:not(.hiddenactivity)`);
  });

  it('replaces the whole section when that is hidden or shown', async () => {
    await edit();
    const section = '#region-main #section-1';
    await mark(`${section} #module-${cmidOf(QUIZ)} > .activity-item`);
    await page.click(`${section} [data-action="sectionHide"]`);
    await page.waitForSelector(`${section}.hidden`);
    expect(await marks(section)).toBe(0);
    await page.click(`${section} [data-action="sectionShow"]`);
    await page.waitForSelector(`${section}:not(.hidden)`);
  });

  it('keeps the node when an activity moves, over the border of a section too', async () => {
    await edit();
    const id = cmidOf(QUIZ);
    await mark(`#module-${id} > .activity-item`);
    await page.click(`#module-${id} [data-action="cmMoveDown"]`);
    await page.waitForSelector(`#section-2 #module-${id}`);
    expect(await marks(`#module-${id}`)).toBe(1);
    await page.click(`#module-${id} [data-action="cmMoveUp"]`);
    await page.waitForSelector(`#section-1 #module-${id}:last-child`);
    await page.click(`#module-${id} [data-action="cmMoveUp"]`);
    await page.waitForSelector(`#section-1 #module-${id}:not(:last-child)`);
    expect(await marks(`#module-${id}`)).toBe(1);
    await saved();
    await page.reload();
    await page.click(`#section-1 #module-${id}:not(:last-child) [data-action="cmMoveDown"]`);
    await page.waitForSelector(`#section-1 #module-${id}:last-child`);
  });

  it('renames inside .inplaceeditable, by keyboard', async () => {
    await edit();
    const id = cmidOf(QUIZ);
    await mark(`#module-${id} > .activity-item`);
    await page.focus(`#module-${id} .quickeditlink`);
    await page.keyboard.press('Space');
    await page.keyboard.type('Nom abandonné');
    await page.keyboard.press('Escape');
    expect(await page.textContent(`#module-${id} .instancename`)).toContain(QUIZ);
    await page.keyboard.press('Space');
    await page.keyboard.type('Réseaux & bus');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#module-${id} .instancename:text("Réseaux & bus")`);
    expect(await marks(`#module-${id}`)).toBe(1);
    expect(platform.activities(2).find((module) => module.id === id)?.name).toBe('Réseaux & bus');
    await page.click(`#module-${id} .quickeditlink`);
    await page.keyboard.type(QUIZ);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#module-${id} .instancename:text("${QUIZ}")`);
  });

  it('duplicates by a placeholder that is then replaced, and deletes', async () => {
    await edit();
    const id = cmidOf(QUIZ);
    await page.evaluate(`
      globalThis.seen = [];
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes)
          if (node.matches?.('li[data-for=cmitem]')) seen.push(node.querySelector('.activity-item') !== null);
      }).observe(document.querySelector('#region-main'), { childList: true, subtree: true });`);
    await page.click(`#module-${id} [data-action="cmDuplicate"]`);
    const copy = page.locator(`#module-${id} + li .activity-item`);
    await copy.waitFor();
    expect(await copy.getAttribute('data-activityname')).toBe(`${QUIZ} (copie)`);
    expect(await page.evaluate('seen')).toEqual([false, true]);
    await page.click(`#module-${id} + li [data-action="cmDelete"]`);
    await copy.waitFor({ state: 'detached' });
  });

  it('adds an activity from the chooser', async () => {
    await edit();
    await page.click('#section-4 [data-action="open-chooser"]');
    await expectNoAxeViolations(page);
    await page.selectOption('#modchooser-type', 'assign');
    await page.fill('#modchooser-name', 'TP ajouté');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#section-4 [data-activityname="TP ajouté"]');
    await saved();
    expect(cmidOf('TP ajouté')).toBeGreaterThan(0);
  });

  it('replaces a student’s button only', async () => {
    await signIn('emma.rousseau', '/course/view.php?id=2');
    const item = `#region-main #module-${cmidOf(QUIZ)}`;
    await mark(`${item} > .activity-item`);
    await page.click(`${item} [data-toggletype="manual:mark-done"]`);
    await page.waitForSelector(`${item} [data-toggletype="manual:undo"]`);
    expect(await marks(item)).toBe(1);
    await expectNoAxeViolations(page);
  });
});

describe('a cross-site tool in a frame', () => {
  it('launches although the Lax cookie stays behind', async () => {
    const { cmid } = platform.addLtiActivity({
      clientId: registered.clientId,
      courseId: 2,
      title: 'Carte des blocs',
    });
    await signIn('emma.rousseau', `/mod/lti/view.php?id=${cmid}`);
    await page.frameLocator('#contentframe').getByText('launched').waitFor();
    expect(tool.launches.at(-1)?.claims.sub).toBe('6');
  });

  it('is chosen from in the editing mode, and leads the whole page back', async () => {
    await edit();
    await page.click('#section-3 [data-action="open-chooser"]');
    await page.click('.tool-choices a');
    const frame = page.frameLocator('#contentframe');
    await frame.getByText('launched').waitFor();
    const claims = tool.launches.at(-1)?.claims ?? {};
    const settings = claims[
      'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings'
    ] as {
      deep_link_return_url: string;
    };
    const now = Math.floor(Date.now() / 1000);
    const JWT = await tool.sign({
      iss: registered.clientId,
      aud: platform.issuer,
      iat: now,
      exp: now + 60,
      nonce: 'from-the-browser',
      'https://purl.imsglobal.org/spec/lti/claim/deployment_id': registered.deploymentId,
      'https://purl.imsglobal.org/spec/lti/claim/message_type': 'LtiDeepLinkingResponse',
      'https://purl.imsglobal.org/spec/lti/claim/version': '1.3.0',
      'https://purl.imsglobal.org/spec/lti-dl/claim/content_items': [
        { type: 'ltiResourceLink', title: 'Bilan du bloc 5', lineItem: { scoreMaximum: 20 } },
      ],
    });
    await frame.locator('body').evaluate(
      (body, [action, jwt]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = action;
        const input = Object.assign(document.createElement('input'), { name: 'JWT', value: jwt });
        form.append(input);
        body.append(form);
        form.submit();
      },
      [settings.deep_link_return_url, JWT] as const,
    );
    await page.waitForURL(`${platform.url}/course/view.php?id=2`);
    await page.waitForSelector('.alert-success');
    await page.waitForSelector('#section-3 [data-activityname="Bilan du bloc 5"]');
    expect(platform.lineItems(2).at(-1)?.label).toBe('Bilan du bloc 5');
  });
});

describe('platform storage', () => {
  it('keeps what a framed tool puts, for its own origin, when the platform offers it', async () => {
    const offering = await startPlatform({ quirks: { platformStorage: true } });
    const { clientId } = await offering.registerTool(tool.registration);
    const { cmid } = offering.addLtiActivity({ clientId, courseId: 2, title: 'Carte' });
    await page.goto(`${offering.url}/login/index.php?wantsurl=/mod/lti/view.php?id=${cmid}`);
    await page.click('[data-username="emma.rousseau"]');
    await expect.poll(() => tool.logins.at(-1)?.['lti_storage_target']).toBe('_parent');
    await page.waitForLoadState('networkidle');
    const frame = page.frame('contentframe');
    await frame?.goto(`${tool.url}/jwks`);
    const ask = (message: Record<string, unknown>) =>
      page.frame('contentframe')?.evaluate(
        (sent) =>
          new Promise<unknown>((resolve) => {
            window.addEventListener('message', ({ data }) => resolve(data), { once: true });
            window.parent.postMessage(sent, '*');
          }),
        message,
      );
    const put = { subject: 'lti.put_data', message_id: 'm1', key: 'state_1', value: 'v' };
    expect(await ask(put)).toEqual({ ...put, subject: 'lti.put_data.response' });
    expect(await ask({ subject: 'lti.get_data', message_id: 'm2', key: 'state_1' })).toEqual({
      subject: 'lti.get_data.response',
      message_id: 'm2',
      key: 'state_1',
      value: 'v',
    });
    await offering.close();
  });
});

describe('every page is accessible', () => {
  it.each([
    ['alice.martin', '/login/index.php'],
    ['alice.martin', '/mod/lti/toolconfigure.php'],
    ['bernard.lefevre', '/my/courses.php'],
    ['bernard.lefevre', '/course/view.php?id=2'],
    ['bernard.lefevre', '/course/section.php?id=3'],
    ['bernard.lefevre', '/mod/quiz/view.php?id=7'],
    ['bernard.lefevre', '/mod/lti/coursetools.php?id=2'],
    ['bernard.lefevre', '/grade/report/grader/index.php?id=2'],
    ['emma.rousseau', '/course/view.php?id=2'],
    ['emma.rousseau', '/grade/report/user/index.php?id=2'],
    ['emma.rousseau', '/mod/lti/launch.php?id=1'],
  ])('%s on %s', async (username, path) => {
    await signIn(username, path);
    if (path === '/my/courses.php') await page.waitForSelector('.course-card');
    await expectNoAxeViolations(page);
  });

  it('in editing mode, and on a phone', async () => {
    await edit();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
