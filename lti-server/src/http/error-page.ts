import { errorTexts, type ErrorText } from './texts.ts';

/** A page for a person: what happened, what to do, the code for support. Needs no script. */
export function errorPage(page: {
  readonly locale: 'fr' | 'en';
  readonly text: ErrorText;
  readonly code: string;
  readonly requestId: string;
  /** The path that the tool stands below, without a final slash: `` or `/blocmap`. */
  readonly base: string;
}): string {
  const texts = errorTexts[page.locale];
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(texts['page-title'])} – Blocmap</title>
<link rel="stylesheet" href="${page.base}/assets/error.css">
</head>
<body>
<main>
<h1>${escape(texts['page-title'])}</h1>
<p>${escape(texts[page.text])}</p>
<p><small>${escape(texts['page-code'])} <code>${escape(page.code)} ${escape(page.requestId)}</code></small></p>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
