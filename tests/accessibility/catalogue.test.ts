import { readFile } from 'node:fs/promises';
import { contentHash } from '@blocmap/shared/certification';
import { readCertifications } from '@blocmap/shared/interchange';
import { RNCP35698, shippedCertification } from '@blocmap/shared/rncp';
import { certificationVersion } from '@blocmap/lti-server/store/index';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

const mspc = shippedCertification(RNCP35698)!;
const waiting = { ...mspc, title: 'Maintenance des systèmes de production connectés (rectifié)' };
const PAGE = `#/certifications/${RNCP35698}`;

/** Sixteen whole pages are looked at, on whatever machine. ms */
const PATIENCE = 240_000;

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
  const { platformId, context } = pages.tool;
  await context.store.write((writer) =>
    writer.insert(certificationVersion).values({
      platformId,
      versionHash: contentHash(waiting),
      code: RNCP35698,
      title: waiting.title,
      content: waiting,
      format: 'fiche-text',
      importedBy: 'teacher-2',
      importedAt: new Date(),
    }),
  );
}, PATIENCE);
afterAll(() => pages.close());

/** The same screen wide and narrow, light and dark; the establishment's part has tests of its own. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'dark'],
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

test(
  'a teacher finds a certification by words of a competence and opens it by keyboard',
  async () => {
    const page = await pages.open('teacher', { hash: '#/certifications' });
    const entry = page.locator(`[data-certification="${RNCP35698}"]`);
    await entry.waitFor();
    expect(await entry.innerText()).toContain(
      'enregistrement échu le 31/08/2026, parcours en cours maintenus',
    );
    expect(await entry.innerText()).toContain('une version attend');
    await look(page, 'certifications');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('reparer composant');
    await page.locator('.catalogue-matches').waitFor();
    expect(await page.locator('.catalogue-matches').innerText()).toContain('BC05');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByTestId('view-certification').locator('h1').waitFor();
    expect(await page.locator('h1').innerText()).toContain('Connectés');
    await page.goBack();
    await page.getByRole('searchbox').fill('zzz');
    await page.getByText('Aucun référentiel ne contient').waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  },
  PATIENCE,
);

test(
  'a certification is read whole: competences, modalities with their words, weights with their source',
  async () => {
    const page = await pages.open('teacher', { hash: PAGE });
    const card = (block: string) => page.locator(`.block-card[data-block="${RNCP35698}${block}"]`);
    await card('BC03').waitFor();
    expect(await page.locator('.block-card').count()).toBe(15);
    await look(page, 'certification-closed');
    await card('BC03').locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const text = await card('BC03').innerText();
    expect(text).toContain('coefficient à saisir par l’établissement');
    expect(text).toContain('ponctuel écrit et pratique');
    expect(await card('BC03').locator('.competence-list li').count()).toBe(7);
    await card('BC03').getByText('Pourquoi ?').first().click();
    expect(await card('BC03').innerText()).toContain('CCF');
    await look(page, 'certification-open');
    await page.getByRole('button', { name: 'Tout déplier' }).click();
    await expect.poll(() => card('BC12').innerText()).toContain("Compétences d'investigation");
    expect(await page.locator('.competence-list li').count()).toBe(76);
    expect(await page.locator('.version-table button').count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.context().close();
  },
  PATIENCE,
);

test(
  'an export is kept as a file that is read again',
  async () => {
    const page = await pages.open('teacher', { hash: PAGE });
    await page.getByRole('button', { name: 'Exporter' }).click();
    const dialog = page.getByRole('dialog');
    await look(page, 'certification-export');
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Télécharger' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`${RNCP35698}.moodle.csv`);
    const content = await readFile(await download.path());
    expect(content.toString('utf8').split('\n')[0]).toContain(';');
    const { certifications } = await readCertifications(content);
    expect(certifications[0]?.blocks).toHaveLength(15);
    await dialog.getByRole('status').filter({ hasText: 'moodle.csv' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await page.context().close();
  },
  PATIENCE,
);

test(
  'a head reads the version that waits, puts it to use, and goes back',
  async () => {
    const page = await pages.open('head', { hash: PAGE });
    const row = (hash: string) => page.locator(`[data-version="${hash}"]`);
    const later = row(contentHash(waiting));
    await later.waitFor();
    expect(await later.innerText()).toContain('en attente');
    await later.getByRole('link').click();
    await page.getByText('Vous lisez une version en attente').waitFor();
    await expectNoAxeViolations(page);
    await page
      .getByRole('button', { name: /^Rendre courante la version/ })
      .first()
      .click();
    await expect.poll(() => later.innerText()).toContain('en usage');
    expect(await page.locator('h1').innerText()).toContain('rectifié');
    await row(contentHash(mspc)).getByRole('button').click();
    await expect.poll(() => row(contentHash(mspc)).innerText()).toContain('en usage');
    await page.context().close();
  },
  PATIENCE,
);
