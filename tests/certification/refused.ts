import { expect } from 'vitest';
import { refusalTexts } from '@blocmap/lti-server/lti/refusal/texts';
import type { RefusalReason } from '@blocmap/lti-server/lti/refusal/refusal';
import type { LtiTool } from './tool.ts';

/** HTML as people read it: apostrophes are typographic in the texts, so only these are escaped. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Expects a page that a person can read: French, with the reason, the remedy and a code for support
 * that the log knows too; and that nobody was let in.
 */
export async function expectRefused(
  tool: LtiTool,
  response: Response,
  reason: RefusalReason,
  status = 401,
): Promise<string> {
  const html = await response.text();
  const { what, remedy } = refusalTexts.fr.reasons[reason];
  expect({ status: response.status, reason: reasonIn(html) }).toEqual({ status, reason });
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain(escaped(what));
  expect(html).toContain(escaped(remedy));
  expect(html).not.toMatch(/<script|onerror=|\.stack| at .*\.js/);
  const code = supportCode(html);
  expect(tool.logged.filter((line) => line.includes(code))).toHaveLength(1);
  return html;
}

function supportCode(html: string): string {
  return /<code>([a-z-]+-[0-9a-f]{6})<\/code>/.exec(html)?.[1] ?? 'no support code';
}

function reasonIn(html: string): string {
  return supportCode(html).replace(/-[0-9a-f]{6}$/, '');
}
