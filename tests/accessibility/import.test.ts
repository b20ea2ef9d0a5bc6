/** A teacher brings certifications in, in a real browser: text, an archive of the register, bad files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerXml } from '@blocmap/lti-server/testing/index';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { repositoryRoot } from '../support/repository.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

// Each walk goes over several screens and has axe look at each of them three times.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

let pages: ToolPages;
let page: Page;
let fiche: string;
const errors: string[] = [];

beforeAll(async () => {
  pages = await openToolPages();
  const file = 'shared/src/rncp/fixtures/RNCP35698-fiche.txt';
  fiche = await readFile(join(repositoryRoot, file), 'utf8');
});
afterAll(() => pages.close());
beforeEach(async () => {
  errors.length = 0;
  page = await pages.open('teacher', { hash: '#/import' });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.waitForSelector('.drop-zone');
});
afterEach(() => page.context().close());

const choose = (...files: { name: string; content: string | Uint8Array }[]) =>
  page.locator('input[type=file]').setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  );
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Wide in light and dark, narrow in light. */
async function look(name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [400, 'light'],
    [1280, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
    await saveScreenshot(page, `${name}-${colorScheme}`);
    const used = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(used, `nothing of ${name} sticks out at ${width}px`).toBeLessThanOrEqual(width);
  }
}

test('the text of another fiche is pasted, looked at, corrected and saved', async () => {
  await look('import-start');
  await page.getByLabel('Ou collez le texte de la fiche').fill(fiche.replaceAll('35698', '42118'));
  await button('Lire ce texte').click();
  await page.waitForSelector('[data-testid="import-doubts"] .doubt');
  expect(await page.getByTestId('import-counts').innerText()).toContain('76 nouvelles');
  await look('import-new');

  const save = page.getByTestId('save-bar').locator('.primary');
  expect(await save.isDisabled()).toBe(true);
  expect(await save.innerText()).toBe('Enregistrer 1 nouveau référentiel');
  await button('C’est juste').first().click();
  await page.waitForSelector('.doubt.settled');

  // By keyboard: one competence becomes two.
  const edit = page.locator('#import-RNCP42118BC03\\.1 button');
  await edit.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Texte de la compétence').fill('Préparer\nRendre compte');
  await look('import-edit');
  await button('Corriger').last().press('Enter');
  await page.locator('#import-RNCP42118BC03\\.8').waitFor();
  expect(await page.locator('#import-RNCP42118BC03\\.2').innerText()).toContain('Rendre compte');
  await button('Annuler la dernière correction').click();
  await page.locator('#import-RNCP42118BC03\\.8').waitFor({ state: 'detached' });

  await button(/^Tout est juste/).click();
  await page.waitForFunction(() => document.querySelector('.save-bar .primary:not(:disabled)'));
  await save.click();
  await page.getByTestId('import-result').waitFor();
  expect(await page.getByTestId('import-result').innerText()).toContain('enregistré, en usage');
  await look('import-saved');
  expect(errors).toEqual([]);
});

test('an archive of the register is read in the browser; what is picked is sent', async () => {
  const codes = Array.from({ length: 1200 }, (_, at) => `RNCP${at + 1}`);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '');
  });
  const zip = zipSync({ 'export-fiches-rncp.xml': strToU8(registerXml(codes)) });
  await choose({ name: 'export-fiches-rncp.zip', content: zip });
  await page.getByTestId('pick-fiches').waitFor();
  expect(await page.locator('h2').first().innerText()).toMatch(/^1\s200 fiches dans ce fichier$/);
  await page.getByLabel('Chercher par code ou par intitulé').fill('certification rncp117');
  await page.getByLabel('RNCP1170').check();
  await page.getByLabel('RNCP1171').check();
  await look('import-pick');
  expect(sent).toEqual([]);
  await button('Vérifier 2 fiches').click();
  await page.getByTestId('draft-list').waitFor();
  await page.getByTestId('import-preview').waitFor();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.length).toBeLessThan(10_000);
  await look('import-several');
  await page.getByLabel('Enregistrer malgré').check();
  await button('Enregistrer 2 nouveaux référentiels').click();
  await page.getByTestId('import-result').waitFor();
  expect(await page.locator('.saved li').count()).toBe(2);
  expect(errors).toEqual([]);
});

test('a new version stands beside the one in use, and waits where others work with it', async () => {
  const changed = fiche
    .replace('Mathématiques', 'Mathématiques appliquées')
    .replaceAll('panne', 'défaillance');
  await choose({ name: 'fiche.txt', content: changed });
  await page.getByTestId('import-preview').waitFor();
  expect(await page.getByTestId('import-counts').innerText()).toContain('modifiée');
  expect(await page.getByTestId('import-counts').innerText()).toContain('D’autres enseignants');
  expect(await page.locator('.compare ins').count()).toBeGreaterThan(0);
  await look('import-changed');
  await page.getByLabel('Enregistrer malgré').check();
  await button('Enregistrer 1 nouvelle version').click();
  await page.getByTestId('import-result').waitFor();
  expect(await page.getByTestId('import-result').innerText()).toContain('en attente');
});

test.each([
  ['other.txt', 'Lorem ipsum dolor sit amet.', 'rien de cela'],
  ['export.zip', zipSync({ 'a.xml': strToU8(registerXml(['RNCP1'])) }).subarray(0, -40), 'abîmée'],
  ['notes.zip', zipSync({ 'notes.txt': strToU8('a') }), 'n’en contient pas'],
  ['cut.xml', registerXml(['RNCP1']).slice(0, -20), 's’arrête avant'],
  ['other.xml', '<?xml version="1.0"?><html/>', 'racine FICHES'],
  ['bomb.zip', zipSync({ 'a.xml': new Uint8Array(40_000_000).fill(32) }), 'bien plus de données'],
  ['entities.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><FICHES/>', 'DOCTYPE'],
  ['page.html', '<!doctype html><html></html>', 'page web enregistrée'],
  ['empty.txt', '', 'rien'],
  ['large.txt', 'x'.repeat(21 * 1024 * 1024), 'dépasse 20 Mo'],
])('%s is refused with what to do instead', async (name, content, words) => {
  await choose({ name, content });
  const problem = page.getByTestId('import-problem');
  await problem.waitFor();
  expect(await problem.innerText()).toContain(words);
  expect(await page.locator('.drop-zone').count()).toBe(1);
});

test('a table without a code asks for it, and goes on with it', async () => {
  const table = 'Bloc;Intitulé du bloc;Compétence\nBC01;Préparer;Organiser son travail';
  await choose({ name: 'table.csv', content: table });
  await page.getByTestId('import-problem').waitFor();
  await look('import-problem');
  await page.getByLabel('Code de la certification').fill('rncp555');
  await page.keyboard.press('Enter');
  await page.getByTestId('import-preview').waitFor();
  expect(await page.locator('.certification').innerText()).toContain('RNCP555');
});

test('a reading can be cancelled', async () => {
  const xml = registerXml(Array.from({ length: 20_000 }, (_, at) => `RNCP${at + 1}`));
  await choose({ name: 'large.xml', content: xml });
  await button('Annuler').click();
  await page.waitForSelector('.drop-zone');
  expect(await page.getByTestId('pick-fiches').count()).toBe(0);
});
