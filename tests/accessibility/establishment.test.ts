import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

const HERE = { hash: '#/certifications/RNCP35698' };
const BC = (code: string): string => `RNCP35698BC${code}`;

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
});
afterAll(() => pages.close());

const section = (page: Page) => page.getByTestId('establishment');
const part = (page: Page, title: string) =>
  section(page).locator('.layer-part', { has: page.getByRole('heading', { name: title }) });
const row = (page: Page, code: string) => page.locator(`.layer-table tr[data-block="${BC(code)}"]`);
const saved = (page: Page) =>
  page
    .getByTestId('layer-status')
    .filter({ hasText: /Enregistré à \d\d:\d\d/ })
    .waitFor();
const open = (page: Page, title: string) => part(page, title).locator('> summary').click();

const include = ['[data-testid="establishment"]'];

/** The section wide in the dark and narrow in the light; the page around it is another test's. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [400, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page, { include });
    await saveScreenshot(page, name);
    const used = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(used, `nothing of ${name} sticks out at ${width}px`).toBeLessThanOrEqual(width);
  }
}

test('a head enters coefficients by keyboard, never without a source, and takes one back', async () => {
  const page = await pages.open('head', HERE);
  await row(page, '03').waitFor();
  expect(await row(page, '01').innerText()).toContain('1,5');
  expect(await row(page, '03').innerText()).toContain('non renseigné');
  await row(page, '03').getByLabel('Coefficient de BC03', { exact: true }).focus();
  await page.keyboard.type('3,5');
  await page.keyboard.press('Enter');
  expect(await row(page, '03').getByRole('alert').innerText()).toContain('Indiquez la source');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Arrêté du 3 mars 2021, annexe II');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect.poll(() => row(page, '03').locator('td').last().innerText()).toContain('3,5');

  await row(page, '01').getByRole('button', { name: 'Saisir une autre valeur BC01' }).click();
  await row(page, '01').getByLabel('Coefficient de BC01', { exact: true }).fill('2');
  await row(page, '01').getByLabel('Source').fill('Conseil d’administration');
  await page.keyboard.press('Enter');
  await expect.poll(() => row(page, '01').innerText()).toContain('n’est pas celui de l’arrêté');
  await section(page).getByRole('button', { name: 'Annuler la dernière modification' }).click();
  await expect.poll(() => row(page, '01').locator('td').last().innerText()).toContain('Arrêté');
  await look(page, 'establishment-coefficients');
  await page.context().close();
});

test('codes are pasted and corrected; words and parts of a competence are added', async () => {
  const page = await pages.open('head', HERE);
  await row(page, '03').waitFor();
  await open(page, 'Codes, formulations');
  await section(page).getByText('Coller une colonne de codes').click();
  await section(page).getByLabel('Pour', { exact: true }).selectOption(BC('03'));
  const column = section(page).getByRole('textbox', { name: 'Codes', exact: true });
  await column.fill('C1.1\nC1.2\n\nC1.4\nC1.5\nC1.6\nC1.7\nC1.8');
  expect(await section(page).innerText()).toContain('1 ligne dépasse');
  await column.fill('C1.1\nC1.2\n\nC1.4');
  await section(page).getByRole('button', { name: 'Attribuer ces codes' }).click();
  await expect.poll(() => column.inputValue()).toBe('');
  await section(page)
    .locator(`details[data-block="${BC('03')}"] > summary`)
    .click();
  const codesOf = (code: string) => section(page).getByLabel(`Codes de ${code}`);
  expect(await codesOf('BC03.1').inputValue()).toBe('C1.1');
  expect(await codesOf('BC03.3').inputValue()).toBe('');
  await codesOf('BC03.3').fill('c1.1');
  await codesOf('BC03.3').press('Enter');
  await page.getByTestId('layer-notice').waitFor();
  expect(await page.getByTestId('layer-notice').innerText()).toContain('porte déjà ce code');
  expect(await codesOf('BC03.3').inputValue()).toBe('c1.1');
  await codesOf('BC03.3').fill('C1.3');
  await codesOf('BC03.3').press('Enter');
  await page.getByTestId('layer-notice').waitFor({ state: 'detached' });
  await section(page).getByLabel('Formulation locale de BC03.1').fill('Lire le dossier machine');
  await page.keyboard.press('Tab');
  await section(page)
    .getByLabel('Nouvelle sous-compétence de BC03.1', { exact: true })
    .first()
    .fill('Repérer les cartes de l’automate');
  await page.keyboard.press('Enter');
  await section(page).getByLabel('Sous-compétence BC03.1-a', { exact: true }).waitFor();
  await look(page, 'establishment-competences');
  await page.context().close();
});

test('each class has its pathway, and the history says who changed it, with its way back', async () => {
  const page = await pages.open('head', HERE);
  await row(page, '03').waitFor();
  await open(page, 'Classes et parcours');
  await section(page).getByLabel('Classe', { exact: true }).fill('TMSPC1');
  await page.keyboard.press('Enter');
  await section(page)
    .getByLabel(/^Parcours de TMSPC1/)
    .selectOption('P3');
  await saved(page);
  await open(page, 'Qui a changé quoi');
  const history = section(page).locator('.layer-history > li');
  await expect.poll(() => history.first().innerText()).toContain('parcours P3');
  await look(page, 'establishment-history');
  await history.first().getByRole('button', { name: 'Annuler ce changement' }).click();
  await expect
    .poll(() =>
      section(page)
        .getByLabel(/^Parcours de TMSPC1/)
        .inputValue(),
    )
    .toBe('P1');
  await page.context().close();
});

test('the palette finds the code, and the pages show code, words and coefficient', async () => {
  const page = await pages.open('teacher');
  await page.locator('[data-module="cm:42"] .activity-title').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('C1.1');
  const options = dialog.locator('.picker-competences .picker-option');
  expect(await options.count()).toBe(1);
  expect(await options.innerText()).toMatch(/BC03\.1[^]*C1\.1 · Lire le dossier machine/);
  await page.context().close();
  const student = await pages.open('student', { hash: '#/courses/2/map' });
  const block = (code: string) => student.locator(`[data-block="${BC(code)}"] .row-weight`);
  await block('03').waitFor();
  expect(await block('03').innerText()).toContain('coefficient 3,5 (établissement');
  expect(await block('01').innerText()).toContain('coefficient 1,5 (arrêté');
  expect(await block('04').innerText()).toBe('coefficient non renseigné');
  await expectNoAxeViolations(student);
  await saveScreenshot(student, 'student-map-weights');
  await student.context().close();
});

test('a teacher reads it all and changes the pathways of classes alone', async () => {
  const page = await pages.open('teacher', HERE);
  await row(page, '03').waitFor();
  expect(await row(page, '03').locator('input').count()).toBe(0);
  expect(await row(page, '03').innerText()).toContain('Arrêté du 3 mars 2021');
  await open(page, 'Codes, formulations');
  await section(page)
    .locator(`details[data-block="${BC('03')}"] > summary`)
    .click();
  expect(await section(page).innerText()).toContain('Lire le dossier machine');
  await open(page, 'Classes et parcours');
  expect(
    await section(page)
      .getByLabel(/^Parcours de TMSPC1/)
      .inputValue(),
  ).toBe('P1');
  await open(page, 'Qui a changé quoi');
  await section(page).locator('.layer-history > li').first().waitFor();
  expect(await section(page).locator('.layer-history').innerText()).toContain('un collègue');
  await look(page, 'establishment-teacher');
  await page.context().close();
});
