import type { Page } from 'playwright-core';

/**
 * Calls one of Moodle's functions as the page's own scripts do, as whoever is signed in.
 * @throws Error with Moodle's words where it refuses
 */
export async function callMoodle<T>(page: Page, methodname: string, args: object): Promise<T> {
  const answer = await page.evaluate(
    async ([method, given]) => {
      const script = [...document.scripts].map(({ textContent }) => textContent).join('\n');
      const sesskey = /"sesskey":"([^"]+)"/.exec(script)?.[1] ?? '';
      const root = /"wwwroot":"([^"]+)"/.exec(script)?.[1]?.replaceAll('\\/', '/') ?? '';
      const response = await fetch(`${root}/lib/ajax/service.php?sesskey=${sesskey}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ index: 0, methodname: method, args: given }]),
      });
      return response.text();
    },
    [methodname, args] as const,
  );
  const [first] = JSON.parse(answer) as { error: boolean; data: T; exception?: unknown }[];
  if (first === undefined || first.error) {
    throw new Error(`Moodle refuses ${methodname}: ${answer.slice(0, 500)}`);
  }
  return first.data;
}
