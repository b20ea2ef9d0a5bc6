import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CourseOverview } from '@blocmap/shared/protocol';
import { expectNoAxeViolations } from '../support/axe.ts';
import { launchesOf, scanned } from './seed.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

let pages: ToolPages;
let page: Page;
beforeAll(async () => {
  pages = await openToolPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  page = await pages.open('teacher');
  await page.waitForSelector('[data-module="cm:12"]');
});
afterEach(() => page.context().close());

/** What the server holds, beside what the screen shows. */
async function stored(moduleKey: string): Promise<string[]> {
  const token = await pages.tool.launch(launchesOf(pages.tool).teacher);
  const reply = await pages.tool.api('GET', '/courses/2', { token });
  return (reply.json as CourseOverview).tags
    .filter((tag) => tag.moduleKey === moduleKey)
    .map((tag) => `${tag.target.slice(9)} ${tag.nature}`)
    .toSorted();
}

const cell = (moduleKey: string, block: number) =>
  page.locator(`tr[data-module="${moduleKey}"] td.cell`).nth(block - 1);
const saved = () =>
  page
    .getByTestId('save-status')
    .filter({ hasText: /\d\d:\d\d/ })
    .waitFor();
const focused = () =>
  page.evaluate(() => {
    const { row, column } = (document.activeElement as HTMLElement).dataset;
    return [row, column].map(Number);
  });
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the keyboard', () => {
  test('the table is one stop of Tab, entered at the activity that was opened', async () => {
    await page.locator('.toolbar input').focus();
    await press('Tab', 'Tab');
    expect(await page.locator(':focus').getAttribute('tabindex')).toBe('0');
    expect(await focused()).toEqual([18, 2]);
    expect(await page.locator('table.grid [tabindex="0"]').count()).toBe(1);
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('table.grid'))).toBeNull();
  });

  test('walks everywhere and opens a block from its head', async () => {
    await cell('cm:12', 1).focus();
    expect(await focused()).toEqual([2, 2]);
    await press('ArrowDown', 'ArrowRight', 'End');
    expect(await focused()).toEqual([3, 16]);
    await press('Home');
    expect(await page.locator(':focus').getAttribute('type')).toBe('checkbox');
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await page.locator(':focus').innerText()).toContain('BC03');
    await press('Enter');
    expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('th.competence-head').count()).toBe(8);
    await expectNoAxeViolations(page);
    // From an open head one step leads to the next block, and down into its own columns.
    await press('ArrowRight');
    expect(await page.locator(':focus').innerText()).toContain('BC04');
    await press('ArrowLeft', 'Space');
    expect(await page.locator('th.competence-head').count()).toBe(0);
  });

  test('Space cycles, letters set, Delete clears, Ctrl+Z takes back', async () => {
    await cell('cm:42', 6).focus();
    await press('Space', 'Space');
    expect(await cell('cm:42', 6).innerText()).toContain('formatif');
    await press('c');
    expect(await cell('cm:42', 6).innerText()).toContain('certificatif');
    await saved();
    await expect.poll(() => stored('cm:42')).toEqual(['BC06 certificative']);
    await press('Delete');
    await expect.poll(() => stored('cm:42')).toEqual([]);
    await expect.poll(() => page.getByTestId('save-status').innerText()).toMatch(/\d\d:\d\d/);
    await press('Control+z');
    await expect.poll(() => stored('cm:42')).toEqual(['BC06 certificative']);
    await expect.poll(() => cell('cm:42', 6).innerText()).toContain('certificatif');
    await press('Control+z');
    await expect.poll(() => stored('cm:42')).toEqual([]);
  });

  test('a range is tagged at once, on the rows that show it, and undone at once', async () => {
    await cell('cm:42', 14).focus();
    await press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(await page.locator('td.selected').count()).toBe(4);
    expect(await page.getByTestId('selection-bar').innerText()).toContain('4 cases');
    await expectNoAxeViolations(page);
    await press('t');
    for (const moduleKey of ['cm:42', 'cm:43']) {
      await expect.poll(() => stored(moduleKey)).toEqual(['BC14 taught', 'BC15 taught']);
    }
    await saved();
    await press('Control+z');
    await expect.poll(() => stored('cm:43')).toEqual([]);
    expect(await stored('cm:42')).toEqual([]);
  });
});

describe('the mouse', () => {
  test('a click cycles its own cell, and the strip follows at once', async () => {
    const strip = page.locator('.strip-cell').nth(9);
    expect(await strip.getAttribute('class')).toContain('none');
    await cell('cm:33', 10).click();
    expect(await strip.getAttribute('class')).toContain('taught');
    await saved();
    await expect.poll(() => stored('cm:33')).toEqual(['BC05.3 taught', 'BC10 taught']);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => stored('cm:33')).toEqual(['BC05.3 taught']);
    expect(await strip.getAttribute('class')).toContain('none');
  });

  test('dragging selects without changing anything', async () => {
    await cell('cm:21', 7).hover();
    await page.mouse.down();
    await cell('cm:23', 8).hover();
    await page.mouse.up();
    expect(await page.locator('td.selected').count()).toBe(6);
    expect(await stored('cm:21')).toEqual(['BC04.1 formative']);
  });

  test('the palette opens for the activity whose title was clicked', async () => {
    await page.locator('[data-module="cm:14"] .activity-title').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('h2').innerText()).toContain('TP moteur asynchrone');
    await expectNoAxeViolations(page);
    await dialog.getByRole('searchbox').fill('pannes');
    await dialog.getByRole('radio', { name: 'formatif' }).check();
    await dialog.getByRole('checkbox', { name: /BC05\.1/ }).check();
    await dialog.getByRole('button', { name: 'Rattacher (1)' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator(':focus').innerText()).toContain('TP moteur asynchrone');
    await expect
      .poll(() => stored('cm:14'))
      .toEqual(['BC02 taught', 'BC03.2 formative', 'BC05.1 formative']);
    await saved();
    await press('Control+z');
    await expect.poll(() => stored('cm:14')).toEqual(['BC02 taught', 'BC03.2 formative']);
  });

  test('many activities go to many competences by the palette', async () => {
    for (const key of ['cm:35', 'cm:43'])
      await page.locator(`[data-module="${key}"] input`).check();
    await page.getByTestId('selection-bar').getByRole('button', { name: 'Rattacher…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('h2').innerText()).toBe('Rattacher 2 activités');
    await dialog.getByRole('searchbox').fill('bc06');
    await dialog.getByRole('checkbox', { name: /BC06\.1/ }).check();
    await dialog.getByRole('checkbox', { name: /BC06\.3/ }).check();
    await dialog.getByRole('button', { name: 'Rattacher (2)' }).click();
    for (const key of ['cm:35', 'cm:43']) {
      await expect.poll(() => stored(key)).toEqual(['BC06.1 taught', 'BC06.3 taught']);
    }
    await saved();
    await press('Control+z');
    await expect.poll(() => stored('cm:35')).toEqual([]);
  });
});

describe('finding', () => {
  test('« Sans bloc » keeps a row in sight while it is being tagged', async () => {
    await page.getByRole('button', { name: /Sans bloc/ }).click();
    const rows = page.locator('tbody tr[data-module]');
    const before = await rows.count();
    expect(await page.locator('[data-module="cm:12"]').count()).toBe(0);
    await cell('cm:11', 13).click();
    await saved();
    expect(await rows.count()).toBe(before);
    await press('Control+z');
    await expect.poll(() => stored('cm:11')).toEqual([]);
  });

  test('a search without result offers the way back', async () => {
    await page.getByRole('searchbox', { name: 'Chercher une activité' }).fill('eSSai introuvable');
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await page.getByRole('searchbox', { name: 'Chercher une activité' }).fill('VERIN');
    expect(await page.locator('tbody tr[data-module]').count()).toBe(1);
  });
});

test('without a network nothing is lost, and it is sent when the network is back', async () => {
  await page.route('**/api/v1/courses/2/tags*', (route) => route.abort());
  await cell('cm:11', 12).click();
  await page.getByTestId('offline-banner').waitFor();
  expect(await page.getByTestId('offline-banner').innerText()).toContain('rien n’a été perdu');
  expect(await cell('cm:11', 12).innerText()).toContain('travaillé');
  await expectNoAxeViolations(page);
  await page.unroute('**/api/v1/courses/2/tags*');
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
  await page.getByTestId('offline-banner').waitFor({ state: 'detached' });
  await expect.poll(() => stored('cm:11')).toEqual(['BC12 taught']);
  await press('Control+z');
  await expect.poll(() => stored('cm:11')).toEqual([]);
});

test('what somebody else changed meanwhile is shown and not overwritten', async () => {
  const token = await pages.tool.launch(launchesOf(pages.tool).teacher);
  const change = { moduleKey: 'cm:13', target: 'RNCP35698BC09', nature: 'certificative' };
  await pages.tool.api('POST', '/courses/2/tags', { token, body: { changes: [change] } });
  await cell('cm:13', 9).click();
  await page.getByTestId('notice').waitFor();
  expect(await page.getByTestId('notice').innerText()).toContain('Quelqu’un d’autre');
  expect(await cell('cm:13', 9).innerText()).toContain('certificatif');
  expect(await stored('cm:13')).toEqual(['BC03.3 formative', 'BC09 certificative']);
});

test('tags of an activity that has left the course are told apart, and can be taken away', async () => {
  const token = await pages.tool.launch(launchesOf(pages.tool).teacher);
  const extra = { moduleType: 'quiz', sectionTitle: 'Z', sectionPosition: 90, position: 0 };
  const left = { moduleKey: 'cm:77', title: 'Ancien quiz', ...extra };
  const scan = (complete: boolean, activities: object[]) =>
    pages.tool.api('PUT', '/courses/2/activities', { token, body: { complete, activities } });
  await scan(false, [left]);
  const change = { moduleKey: 'cm:77', target: 'RNCP35698BC07', nature: 'taught' };
  await pages.tool.api('POST', '/courses/2/tags', { token, body: { changes: [change] } });
  await scan(true, scanned());
  await page.reload();
  const gone = page.getByTestId('gone-activities');
  await gone.locator('summary').click();
  expect(await gone.innerText()).toContain('Ancien quiz');
  expect(await page.locator('tr[data-module="cm:77"]').count()).toBe(0);
  await expectNoAxeViolations(page);
  await gone.getByRole('button', { name: /Retirer ses rattachements/ }).click();
  await gone.waitFor({ state: 'detached' });
  await expect.poll(() => stored('cm:77')).toEqual([]);
});

test('on a phone each activity is a card, and everything is reachable', async () => {
  await page.setViewportSize({ width: 400, height: 800 });
  const card = page.locator('li[data-module="cm:31"]');
  await card.getByRole('button', { name: /Modifier/ }).click();
  const dialog = page.getByRole('dialog');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Retirer BC05.1' }).click();
  await expect.poll(() => stored('cm:31')).toEqual([]);
  await dialog.getByRole('button', { name: /3 compétences.*BC06/ }).click();
  await dialog.getByRole('checkbox', { name: /BC06\.1/ }).check();
  await dialog.getByRole('button', { name: 'Rattacher (1)' }).click();
  await expect.poll(() => stored('cm:31')).toEqual(['BC06.1 taught']);
  expect(await card.innerText()).toContain('BC06.1');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => stored('cm:31')).toEqual([]);
});
