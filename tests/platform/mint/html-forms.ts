/** What a test needs of the HTML of an LTI page: forms, their hidden fields, and addresses. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function unescapeHtml(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name?.toLowerCase() ?? ''] ?? whole;
    },
  );
}

function attributes(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) found[name.toLowerCase()] = unescapeHtml(double ?? single ?? '');
  }
  return found;
}

export interface HtmlForm {
  /** As written in the page; '' is the page itself. */
  readonly action: string;
  readonly method: 'get' | 'post';
  /** Inputs, text areas and their values. */
  readonly fields: Record<string, string>;
}

/** Where a page sends browsers on by itself, at once; null where it does not. */
export function readRefresh(html: string): string | null {
  for (const [tag] of html.matchAll(/<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
    const meta = attributes(tag);
    const address = /^0; *url=(.+)$/i.exec(meta['content'] ?? '')?.[1];
    if (meta['http-equiv']?.toLowerCase() === 'refresh' && address) return address;
  }
  return null;
}

/** Every form of a page, in order. */
export function readForms(html: string): HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].map(([, open, content]) => {
    const form = attributes(open ?? '');
    const fields: Record<string, string> = {};
    for (const [tag] of (content ?? '').matchAll(/<input\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
      const input = attributes(tag);
      if (input['name']) fields[input['name']] = input['value'] ?? '';
    }
    for (const [, open2, text] of (content ?? '').matchAll(
      /<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/gi,
    )) {
      const name = attributes(open2 ?? '')['name'];
      if (name) fields[name] = unescapeHtml(text ?? '');
    }
    return {
      action: form['action'] ?? '',
      method: form['method']?.toLowerCase() === 'post' ? 'post' : 'get',
      fields,
    };
  });
}
