import { readForms, readRefresh, type HtmlForm } from './html-forms.ts';

/** A page as a browser without scripts has it. */
export interface VisitedPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly forms: readonly HtmlForm[];
}

/** A browser in miniature: cookies per host, redirects, refreshes, forms. No scripts. */
export interface Visitor {
  get(url: string): Promise<VisitedPage>;
  post(url: string, fields: Readonly<Record<string, string>>): Promise<VisitedPage>;
  /** Sends a page's form (the first unless `index` says) with some fields replaced. */
  submit(
    page: VisitedPage,
    fields?: Readonly<Record<string, string>>,
    index?: number,
  ): Promise<VisitedPage>;
  /** Value of a cookie the host set, or null. */
  cookie(url: string, name: string): string | null;
}

const MAX_REDIRECTS = 10;

export function createVisitor(base: string): Visitor {
  const jars = new Map<string, Map<string, string>>();
  // As in a browser, a host's cookies ignore the port.
  const jarOf = (url: URL): Map<string, string> => {
    const jar = jars.get(url.hostname) ?? new Map<string, string>();
    jars.set(url.hostname, jar);
    return jar;
  };
  const keepCookies = (url: URL, headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      const gone = /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (gone) jarOf(url).delete(name);
      else jarOf(url).set(name, pair.slice(at + 1).trim());
    }
  };
  const visit = async (
    target: string,
    fields: Readonly<Record<string, string>> | null,
    redirects = 0,
  ): Promise<VisitedPage> => {
    const url = new URL(target, base);
    const cookies = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: fields === null ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'user-agent': 'Mozilla/5.0 (without scripts)',
        ...(cookies === '' ? {} : { cookie: cookies }),
      },
      ...(fields === null ? {} : { body: new URLSearchParams(fields) }),
    });
    keepCookies(url, response.headers);
    const html = await response.text();
    const redirect = response.status >= 300 && response.status < 400;
    const next = redirect ? response.headers.get('location') : readRefresh(html);
    if (next !== null) {
      if (redirects >= MAX_REDIRECTS) throw new Error(`More than ${MAX_REDIRECTS} redirects.`);
      return visit(new URL(next, url).href, null, redirects + 1);
    }
    return {
      url: url.href,
      status: response.status,
      headers: response.headers,
      html,
      forms: readForms(html),
    };
  };
  return {
    get: (url) => visit(url, null),
    post: (url, fields) => visit(url, fields),
    submit(page, fields = {}, index = 0) {
      const form = page.forms[index];
      if (!form) throw new Error(`Expected a form on ${page.url}, got: ${page.html.slice(0, 300)}`);
      const action = new URL(form.action || page.url, page.url);
      const sent = { ...form.fields, ...fields };
      if (form.method === 'post') return visit(action.href, sent);
      action.search = new URLSearchParams(sent).toString();
      return visit(action.href, null);
    },
    cookie: (url, name) => jars.get(new URL(url).hostname)?.get(name) ?? null,
  };
}
