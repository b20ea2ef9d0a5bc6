/** An administrator before the registration's pages, without a browser. */

const FIELD = /<input type="hidden" name="([^"]*)" value="([^"]*)"/g;
const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** The page that asks for approval. */
export async function approvalOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/**
 * Presses the button of an approval page.
 * @param changes to what the form sends
 */
export function confirm(
  toolUrl: string,
  html: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(FIELD)) fields[name] = plain(value);
  return fetch(`${toolUrl}/lti/register/approve`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, ...changes }),
  });
}

/** Opens the page and confirms; where there is no page to confirm, what came instead. */
export async function approveAt(url: string): Promise<Response> {
  const page = await fetch(url);
  return page.ok ? confirm(new URL(url).origin, await page.text()) : page;
}
