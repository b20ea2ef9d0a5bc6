import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
});
afterAll(() => pages.close());

const BC03 = 'RNCP35698BC03';
const input = (page: Page, learner: number) =>
  page.locator(`[data-score="${BC03} learner-${learner}"]`);
const stateOf = (page: Page, learner: number) =>
  page.locator(`[data-user="learner-${learner}"] .score-state`).first().innerText();

test('scores are typed like in a spreadsheet, corrected, sent and found in the gradebook', async () => {
  const page = await pages.open('teacher', { hash: '#/courses/2/evaluate' });
  await page.locator('#activity-choice').selectOption('cm:34');
  await input(page, 1).click();
  for (const typed of ['12,5', '25', 'abs', '7']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  expect(await input(page, 5).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await stateOf(page, 1)).toBe('à envoyer');
  expect(await stateOf(page, 2)).toContain('entre 0 et 20');
  expect(await stateOf(page, 3)).toContain('nombre');
  expect(await input(page, 2).getAttribute('aria-invalid')).toBe('true');
  await expectNoAxeViolations(page);
  // What is typed outlives a look at another screen.
  await page.getByRole('link', { name: 'Couverture' }).click();
  await page.waitForSelector('.coverage-table');
  await page.goBack();
  await expect.poll(() => input(page, 1).inputValue()).toBe('12,5');
  await page.getByRole('button', { name: 'Envoyer 2 notes au carnet' }).click();
  await expect.poll(() => stateOf(page, 1)).toBe('envoyée au carnet');
  await expect.poll(() => stateOf(page, 4)).toBe('envoyée au carnet');
  expect(await input(page, 2).inputValue()).toBe('25');
  expect(pages.tool.lti.scores).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ userId: 'learner-1', scoreGiven: 12.5, scoreMaximum: 20 }),
      expect.objectContaining({ userId: 'learner-4', scoreGiven: 7 }),
    ]) as object,
  );
  await page.context().close();
});

test('an activity is added with its blocks, by a form that the platform receives', async () => {
  const page = await pages.open('adding');
  await page.getByRole('button', { name: 'Ajouter au cours' }).click();
  expect(await page.locator('#new-title-problem').innerText()).toContain('titre');
  expect(await page.locator('#new-title').evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  await expectNoAxeViolations(page);
  await page.fill('#new-title', 'TP6 – Presse hydraulique');
  await page.getByRole('radio', { name: 'certificatif' }).check();
  await page.getByRole('searchbox').fill('BC05');
  await page.getByRole('checkbox', { name: /BC05\.1/ }).check();
  const posted = page.waitForRequest(/contentitem_return/);
  await page.route('https://moodle.example/**', (route) => route.fulfill({ body: 'ajouté' }));
  await page.getByRole('button', { name: 'Ajouter au cours' }).click();
  const request = await posted;
  expect(request.method()).toBe('POST');
  expect(request.postData()).toBe('JWT=header.payload.signature');
  expect(pages.tool.lti.deepLinkAnswers.at(-1)?.items).toMatchObject([
    { title: 'TP6 – Presse hydraulique', lineItem: { scoreMaximum: 20, tag: 'RNCP35698BC05' } },
  ]);
  await page.context().close();
});

test('every number of the course and of the department tells why', async () => {
  const page = await pages.open('head', { hash: '#/courses/2/coverage' });
  await page.locator('#RNCP35698BC04\\.1 .why-button').click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('TP5 – Ronde compresseur'),
    expect.stringContaining('Contrôle tension chaîne'),
  ]);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  expect(await page.locator(':focus').getAttribute('class')).toBe('why-button');

  await page.getByRole('link', { name: 'Département' }).click();
  await page.locator('tfoot .why-button').first().click();
  await expect.poll(() => dialog.innerText()).toContain('Séance 1 (01.1)');
  expect(await dialog.innerText()).toContain('dans 1re MSPC – Mathématiques');
  await page.keyboard.press('Escape');
  await page
    .getByTestId('gaps')
    .getByText(/Jamais évaluées/)
    .click();
  await page.getByRole('button', { name: /BC06\.2/ }).click();
  expect(await page.locator('tr:has(:focus)').getAttribute('id')).toBe('row-RNCP35698BC06.2');
  await expectNoAxeViolations(page);
  await page.context().close();
});

test('an administrator chooses the courses of a head', async () => {
  const page = await pages.open('administrator');
  const person = page.locator('li[data-user="teacher-1"]');
  await person.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('anglais');
  await dialog.getByRole('checkbox').check();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Enregistrer (1 cours)' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await person.innerText()).toContain('chef de département pour 1 cours');
  await person.getByRole('button').click();
  await dialog.getByRole('button', { name: 'Tout décocher' }).click();
  await dialog.getByRole('button', { name: 'Enregistrer (0 cours)' }).click();
  await expect.poll(() => person.innerText()).toContain('aucun cours');
  await page.context().close();
});

test('a student sees what the activity counts for, their own score, and nobody else', async () => {
  const page = await pages.open('student');
  const card = page.getByTestId('served-RNCP35698BC05');
  expect(await card.innerText()).toMatch(/Cette activité compte pour/);
  await expect.poll(() => card.innerText()).toContain('14,5 sur 20');
  expect(await page.locator('body').innerText()).not.toMatch(/Chloé|Lemaire|learner/);
  expect(await page.locator('.nav').innerText()).not.toMatch(/Rattacher|Évaluer|Département/);
  await page.getByRole('link', { name: 'Ma carte', exact: true }).click();
  await page.locator('[data-block="RNCP35698BC04"] summary').click();
  expect(await page.locator('[data-block="RNCP35698BC04"]').innerText()).toContain('TP5');
  await expectNoAxeViolations(page);
  await page.context().close();
});
