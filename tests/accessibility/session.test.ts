import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
});
afterAll(() => pages.close());

test('the address tells nothing, and a reload comes back to the same screen', async () => {
  const page = await pages.open('teacher', { hash: '#/courses/2/coverage' });
  await page.waitForSelector('.coverage-table');
  expect(page.url()).toBe(`${pages.tool.url}/app#/courses/2/coverage`);
  await page.reload();
  await page.waitForSelector('.coverage-table');
  expect(await page.locator('h1').innerText()).toBe('Couverture du cours');
  expect(await page.locator('#blocmap-session').count()).toBe(0);
  await page.context().close();
});

test('the way back of the browser leads to the screen before, with the focus on its title', async () => {
  const page = await pages.open('teacher');
  await page.waitForSelector('[data-module="cm:12"]');
  await page.getByRole('link', { name: 'Couverture' }).click();
  await page.waitForSelector('.coverage-table');
  expect(await page.locator('h1:focus').innerText()).toBe('Couverture du cours');
  await page.goBack();
  await page.waitForSelector('[data-module="cm:12"]');
  expect(await page.locator('h1:focus').innerText()).toBe('Rattacher les activités aux blocs');
  await page.context().close();
});

test('the skip link leads to the content and leaves the screen as it is', async () => {
  const page = await pages.open('teacher');
  await page.waitForSelector('[data-module="cm:12"]');
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  expect(page.url()).toContain('#/courses/2/mapping');
  await page.context().close();
});

describe('without a session', () => {
  test('the page says what to do', async () => {
    const page = await pages.browser.newPage({ locale: 'fr-FR' });
    await page.goto(`${pages.tool.url}/app`);
    await page.getByTestId('session-expired').waitFor();
    expect(await page.getByTestId('session-expired').innerText()).toContain(
      'rouvrez Blocmap depuis Moodle',
    );
    await expectNoAxeViolations(page);
    await page.close();
  });
});

describe('a session that ends under an open page', () => {
  const ended = {
    status: 401,
    json: { error: { code: 'session-expired', message: 'fini', requestId: 'r' } },
  };

  test('leaves what was typed, and goes on with the person’s next launch', async () => {
    const page = await pages.open('teacher', { hash: '#/certifications' });
    const search = page.getByRole('searchbox');
    await search.waitFor();
    await page.route('**/api/v1/**', (route) => route.fulfill(ended));
    await search.fill('maintenance');
    const notice = page.getByTestId('session-expired');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('Ce que vous avez saisi est encore là');
    expect(await search.inputValue()).toBe('maintenance');
    await expectNoAxeViolations(page);
    await saveScreenshot(page, 'session-ended');
    const again = notice.getByRole('link');
    expect(await again.getAttribute('href')).toBe('https://moodle.example');
    await page.unroute('**/api/v1/**');
    await pages.openIn(page.context(), 'teacher');
    await notice.waitFor({ state: 'detached' });
    expect(await search.inputValue()).toBe('maintenance');
    await page.reload();
    await search.waitFor();
    await page.context().close();
  });

  test('with nothing on it yet says what to do instead', async () => {
    const page = await pages.open('teacher');
    await page.waitForSelector('[data-module="cm:12"]');
    await page.route('**/api/v1/**', (route) => route.fulfill(ended));
    await page.reload();
    await page.getByTestId('session-expired').waitFor();
    expect(await page.locator('h1').innerText()).toBe('Séance terminée');
    await page.context().close();
  });
});

test('who signs out is out on the tool as well, and the page says so', async () => {
  const page = await pages.open('teacher');
  await page.waitForSelector('[data-module="cm:12"]');
  const asked = page.waitForResponse('**/api/v1/session');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  expect((await asked).status()).toBe(204);
  await page.getByTestId('signed-out').waitFor();
  await expectNoAxeViolations(page);
  await page.reload();
  expect(await page.getByTestId('session-expired').innerText()).toContain('Séance terminée');
  await page.context().close();
});

test('a browser that forbids storage still works', async () => {
  const context = await pages.browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const page = await pages.openIn(context, 'student');
  await page.waitForSelector('.served');
  expect(await page.locator('h1').innerText()).toContain('CCF');
  await context.close();
});

describe('when an answer does not come', () => {
  test('the screen says that nothing is lost and asks again', async () => {
    const page = await pages.open('teacher');
    await page.waitForSelector('[data-module="cm:12"]');
    await page.route('**/api/v1/department', (route) => route.abort());
    await page.evaluate(() => {
      location.hash = '#/department';
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Rien n’a été perdu');
    await expectNoAxeViolations(page);
    await page.unroute('**/api/v1/department');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    // The teacher is no head: the tool's own words, and a code for support.
    await expect.poll(() => alert.innerText()).toContain('Code pour l’assistance');
    await page.context().close();
  });
});

test('an English reader gets English screens', async () => {
  const page = await pages.open('english');
  await page.waitForSelector('[data-module="cm:12"]');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('h1').innerText()).toBe('Map activities to blocks');
  expect(await page.locator('.nav').innerText()).toContain('Coverage');
  await expectNoAxeViolations(page);
  await page.context().close();
});
