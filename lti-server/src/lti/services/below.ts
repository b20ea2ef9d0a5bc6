/** A line item's scores and results stand below its path; what follows the `?` stays behind it. */
export function below(lineItemUrl: string, part: 'scores' | 'results'): URL {
  const url = new URL(lineItemUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${part}`;
  return url;
}
