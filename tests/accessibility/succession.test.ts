import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { launchesOf } from './seed.ts';
import { storeSuccessor, SUCCESSOR } from './successor.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

const OLD = 'RNCP35698';
const HASH = `#/succession/${OLD}/${SUCCESSOR}`;

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
  await storeSuccessor(pages.tool);
});
afterAll(() => pages.close());

/** Wide and light, narrow and dark; nothing sticks out, even at the narrowest. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [400, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
    await saveScreenshot(page, `${name}-${colorScheme}`);
  }
  await page.setViewportSize({ width: 320, height: 900 });
  const used = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(used, `nothing of ${name} sticks out`).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const chooser = (page: Page) => page.getByTestId('certification-chooser');

const entryOn = (page: Page) => (id: string) => page.locator(`[data-entry="${OLD}${id}"]`);

test('from the course to its successor, as the register names it', async () => {
  const page = await pages.open('teacher');
  await page.getByRole('link', { name: 'Préparer la succession' }).click();
  await page.locator(`[data-code="${SUCCESSOR}"]`).waitFor();
  expect(await page.locator(`[data-code="${SUCCESSOR}"]`).innerText()).toContain(
    'sa fiche nomme celui-ci comme ancien',
  );
  await look(page, 'succession-choices');
  await page.getByRole('link', { name: `Établir la correspondance ${SUCCESSOR}` }).click();
  await entryOn(page)('BC05.1').waitFor();
  await page.context().close();
});

test('what waits is shown first, with its reason, and all on demand', async () => {
  const page = await pages.open('teacher', { hash: HASH });
  const entry = entryOn(page);
  await entry('BC05.1').waitFor();
  expect(await entry('BC01').count()).toBe(0);
  await look(page, 'succession-to-check');
  await page.getByRole('radio', { name: /^Tout \(/ }).check();
  expect(await entry('BC05.1').innerText()).toContain('Proche');
  expect(await entry('BC01').innerText()).toContain('Identique');
  expect(await entry('BC15').innerText()).toContain('Sans équivalent');
  await page.context().close();
});

test('by keyboard: confirmed one by one or by block, or chosen by search', async () => {
  const page = await pages.open('teacher', { hash: HASH });
  const entry = entryOn(page);
  await entry('BC05.1').waitFor();
  const first = page.locator('.entry.waits').first();
  const decided = (await first.getAttribute('data-entry')) ?? '';
  await first.getByRole('button', { name: 'Confirmer' }).focus();
  await page.keyboard.press('Enter');
  // The focus goes on to what is to be checked next; what was decided stays in sight.
  const next = page.locator('.entry.waits').first();
  await expect
    .poll(() =>
      next
        .getByRole('button')
        .first()
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
  expect(await page.locator(`[data-entry="${decided}"]`).innerText()).toContain('vérifié');

  await page.getByRole('button', { name: /Tout confirmer .*, bloc BC05/ }).click();
  await expect.poll(() => entry('BC05.1').innerText()).toContain('vérifié');

  await entry('BC15').getByRole('button', { name: 'Choisir… BC15' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('BC14');
  await dialog.getByRole('checkbox').first().press('Space');
  await expectNoAxeViolations(page);
  await saveScreenshot(page, 'succession-edit');
  await dialog.getByRole('button', { name: 'Enregistrer (1 choix)' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => entry('BC15').innerText()).toContain('Choisi à la main');
  await page.context().close();
});

test('carried over, the course shows both, and all is taken back', async () => {
  const page = await pages.open('teacher', { hash: HASH });
  const carry = page.getByTestId('carry');
  await carry.waitFor();
  expect(await carry.innerText()).toContain('3 notes restent sur les blocs de RNCP35698');
  await carry.getByRole('button', { name: 'Reporter les rattachements (1 cours)' }).click();
  const carried = page.getByTestId('carried');
  await carried.waitFor();
  expect(await carried.innerText()).toMatch(/Reporté\s: \d+ rattachements ajoutés dans 1 cours/);
  await saveScreenshot(page, 'succession-carried');

  await carry.getByRole('link', { name: '1re MSPC – Maintenance' }).click();
  await page.waitForSelector('[data-module="cm:12"]');
  expect(await chooser(page).innerText()).toMatch(
    /RNCP42118\s*· en cours\s*RNCP35698\s*· parcours en cours maintenus/,
  );
  await saveScreenshot(page, 'mapping-two-certifications');
  await expectNoAxeViolations(page);
  await chooser(page).getByRole('radio', { name: OLD }).check();
  await expect
    .poll(() => page.locator('.strip-caption').innerText())
    .toContain('13 activités rattachées sur 18');
  await page.getByRole('link', { name: 'Couverture' }).click();
  await page.waitForSelector('.coverage-table');
  expect(await page.locator('.certification').innerText()).toContain(OLD);

  await page.goBack();
  await page.goBack();
  await carried.getByRole('button', { name: 'Annuler le report' }).click();
  await carried.waitFor({ state: 'detached' });
  await page.evaluate(() => (location.hash = '#/courses/2/mapping'));
  await page.waitForSelector('[data-module="cm:12"]');
  await expect.poll(() => chooser(page).count()).toBe(0);
  expect(await page.locator('.certification').innerText()).toContain(OLD);
  await page.context().close();
});

test('a carrying over whose tags were touched says which, and takes nothing back', async () => {
  const page = await pages.open('teacher', { hash: HASH });
  await page.getByRole('button', { name: /Reporter les rattachements/ }).click();
  const carried = page.getByTestId('carried');
  await carried.waitFor();
  const token = await pages.tool.launch(launchesOf(pages.tool).teacher);
  const touched = await pages.tool.api('POST', '/courses/2/tags', {
    token,
    body: {
      changes: [{ moduleKey: 'cm:12', target: `${SUCCESSOR}BC03.2`, nature: 'certificative' }],
    },
  });
  expect(touched.status).toBe(200);
  await carried.getByRole('button', { name: 'Annuler le report' }).click();
  const failure = page.getByTestId('failure');
  await failure.waitFor();
  expect(await failure.innerText()).toContain(
    '1re MSPC – Maintenance › TP1 – Découverte de l’Ermaflex › BC03.2',
  );
  await expectNoAxeViolations(page);
  await saveScreenshot(page, 'succession-touched');
  await page.context().close();
});

test('a student who finishes the old one sees it, and keeps the grades', async () => {
  const page = await pages.open('student', { hash: '#/courses/2/map' });
  await chooser(page).getByRole('radio', { name: OLD }).check();
  await page.waitForSelector(`[data-block="${OLD}BC05"]`);
  await expect
    .poll(() => page.locator(`[data-block="${OLD}BC05"]`).innerText())
    .toContain('14,5 sur 20');
  await look(page, 'student-map-two-certifications');
  expect(await page.getByText('Changer de référentiel').count()).toBe(0);
  await page.context().close();
});

test('a head sees the department by each certification that its courses serve', async () => {
  const page = await pages.open('head', { hash: '#/department' });
  await page.waitForSelector('[data-course="4"]');
  expect(await chooser(page).innerText()).toMatch(/RNCP35698\s*· 2 cours, 1 en complément/);
  await look(page, 'department-two-certifications');
  await chooser(page).getByRole('radio', { name: SUCCESSOR }).check();
  await expect.poll(() => page.locator('[data-course]').count()).toBe(1);
  await page.context().close();
});

test('a teacher changes what the course follows, is told what stays, and goes back', async () => {
  const page = await pages.open('teacher');
  await page.getByRole('button', { name: 'Changer de référentiel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(OLD) }).check();
  expect(await dialog.innerText()).toMatch(/Rien n’est effacé ni reporté/);
  await look(page, 'change-certification');
  await dialog.getByRole('button', { name: `Suivre ${OLD}` }).click();
  const notice = page.getByTestId('followed');
  await notice.waitFor();
  expect(await notice.innerText()).toContain(`Ce cours suit maintenant ${OLD}`);
  await expectNoAxeViolations(page);
  await notice.getByRole('button', { name: `Revenir à ${SUCCESSOR}` }).click();
  await notice.waitFor({ state: 'detached' });
  await expect
    .poll(() => page.locator('.certification').innerText(), { timeout: 20_000 })
    .toContain(SUCCESSOR);
  await page.context().close();
});
