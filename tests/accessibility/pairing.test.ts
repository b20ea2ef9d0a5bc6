import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExtensionTokens } from '@blocmap/shared/protocol';
import { expectNoAxeViolations } from '../support/axe.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
});
afterAll(() => pages.close());

const stateText = (page: Page) => page.getByTestId('pairing-state').innerText();

/** Stands in for the extension's content script: answers `start` with a challenge, `code` with done. */
async function installExtension(page: Page, challenge: string, state: string): Promise<void> {
  await page.evaluate(
    ([challenge, state]) => {
      addEventListener('message', (event: MessageEvent<{ type?: string; code?: string }>) => {
        const say = (message: object): void => postMessage(message, location.origin);
        if (event.data.type === 'blocmap.pairing.start') {
          say({ type: 'blocmap.pairing.challenge', challenge, state });
        } else if (event.data.type === 'blocmap.pairing.code') {
          document.body.dataset['code'] = event.data.code ?? '';
          say({ type: 'blocmap.pairing.done', ok: true, problem: null });
        }
      });
      postMessage({ type: 'blocmap.pairing.available' }, location.origin);
    },
    [challenge, state] as const,
  );
}

test('the launch is the login: the extension gets a code that only it can spend', async () => {
  const page = await pages.open('teacher', { hash: '#/extension' });
  await page.getByTestId('view-extension').waitFor();
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  await installExtension(page, challenge, randomBytes(16).toString('base64url'));
  await expect.poll(() => stateText(page)).toContain('Extension détectée');
  await page.getByRole('button', { name: 'Connecter l’extension' }).click();
  await expect.poll(() => stateText(page)).toContain('Extension connectée');
  const code = await page.locator('body').getAttribute('data-code');
  const spent = await pages.tool.api('POST', '/pairing/exchange', { body: { code, verifier } });
  expect(ExtensionTokens.parse(spent.json).issuer).toBe('https://moodle.example');
  await page.reload();
  const own = page.getByTestId('connections');
  await expect.poll(() => own.getByRole('listitem').count()).toBe(1);
  await expectNoAxeViolations(page);
  await own.getByRole('button', { name: /Déconnecter/ }).click();
  await own.waitFor({ state: 'detached' });
  await page.context().close();
});

test('messages from another window are not heard', async () => {
  const page = await pages.open('teacher', { hash: '#/extension' });
  await page.getByTestId('view-extension').waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const child = frame.contentWindow as Window & typeof globalThis;
        child.setTimeout(() => {
          const foreign = new MessageEvent('message', {
            data: { type: 'blocmap.pairing.available' },
            origin: 'https://elsewhere.example',
            source: child,
          });
          dispatchEvent(foreign);
          resolve();
        });
      }),
  );
  expect(await stateText(page)).toBe('');
  await page.context().close();
});

test('without an extension the page says so and gives a code to type', async () => {
  const page = await pages.open('teacher', { hash: '#/extension' });
  await page.getByRole('button', { name: 'Connecter l’extension' }).click();
  await expect.poll(() => stateText(page), { timeout: 8000 }).toContain('Aucune extension');
  await page.getByRole('button', { name: 'Obtenir un code' }).click();
  const code = page.getByTestId('short-code');
  await code.waitFor();
  expect(await code.innerText()).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await expectNoAxeViolations(page);
  const shortCode = await code.innerText();
  const spent = await pages.tool.api('POST', '/pairing/exchange', { body: { shortCode } });
  expect(spent.status).toBe(200);
  await page.context().close();
});
