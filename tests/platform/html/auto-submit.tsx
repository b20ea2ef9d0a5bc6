import type { VNode } from 'preact';
import { dictionary, type Language } from './texts.ts';

const texts = dictionary(
  { title: 'Ouverture de l’outil…', go: 'Continuer' },
  { title: 'Opening the tool…', go: 'Continue' },
);

interface AutoSubmitProps {
  readonly language: Language;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A form that posts itself as soon as it is there, and has a button for when scripts are off. */
export function AutoSubmit({ language, action, fields }: AutoSubmitProps): VNode {
  const t = texts(language);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{t.title}</title>
      </head>
      <body>
        <main>
          <h1 hidden>{t.title}</h1>
          <form id="autosubmit" method="post" action={action}>
            {Object.entries(fields).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <noscript>
              <p>{t.title}</p>
              <button type="submit">{t.go}</button>
            </noscript>
          </form>
        </main>
        <script
          dangerouslySetInnerHTML={{ __html: "document.getElementById('autosubmit').submit()" }}
        />
      </body>
    </html>
  );
}
