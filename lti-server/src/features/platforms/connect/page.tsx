import type { VNode } from 'preact';
import { renderPage } from '../../../http/index.ts';
import type { Locale } from '../../../ui/define-texts.ts';
import type { Guide } from './guide.ts';
import { guidesEn } from './guides.en.ts';
import { guidesFr } from './guides.fr.ts';
import { connectTexts } from './texts.ts';
import { toolValues } from './values.ts';

export const CONNECT_PATH = '/connect';
export const COPY_SCRIPT_PATH = '/connect/copy.js';

interface Page {
  readonly locale: Locale;
  readonly base: string;
  readonly publicUrl: string;
}

/** What stands at the tool's own address: it opens from a platform. */
export function renderFront({ locale, base }: Page): string {
  const texts = connectTexts[locale];
  return renderPage({
    locale,
    base,
    title: texts.front,
    body: (
      <>
        <p>{texts.what}</p>
        <p>{texts.open}</p>
        <p>
          <a href={`${base}${CONNECT_PATH}`}>{texts.connectLink}</a>
        </p>
      </>
    ),
  });
}

/** Every value to copy, product by product, and the way back. */
export function renderConnect({ locale, base, publicUrl }: Page): string {
  const texts = connectTexts[locale];
  const values = toolValues(publicUrl);
  const guides = locale === 'fr' ? guidesFr(values) : guidesEn(values);
  const other = locale === 'fr' ? 'en' : 'fr';
  return renderPage({
    locale,
    base,
    title: texts.title,
    script: { path: COPY_SCRIPT_PATH, data: { copied: texts.copied } },
    body: (
      <>
        <p>
          <a href={`?lang=${other}`} lang={other} hreflang={other}>
            {texts.otherLanguage}
          </a>
        </p>
        <p>{texts.lead}</p>
        {guides.map((guide, index) => (
          <GuideSection key={guide.id} guide={guide} texts={texts} open={index === 0} />
        ))}
        <h2>{texts.back}</h2>
        <p>{texts.backText}</p>
        <p>{texts.deployment}</p>
      </>
    ),
  });
}

function GuideSection(props: {
  readonly guide: Guide;
  readonly texts: (typeof connectTexts)[Locale];
  readonly open: boolean;
}): VNode {
  const { guide, texts, open } = props;
  return (
    <details id={guide.id} open={open}>
      <summary>{guide.title}</summary>
      <p class="quiet">{guide.who}</p>
      <ol>
        {guide.before.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <table>
        <tbody>
          {guide.values.map(({ label, value }, index) => {
            const id = `${guide.id}-${index}`;
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <code id={id}>{value}</code>
                </td>
                <td>
                  <button
                    type="button"
                    class="copy"
                    data-value={id}
                    aria-label={texts.copyValue(label)}
                    aria-live="polite"
                  >
                    {texts.copy}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {guide.after.length > 0 && (
        <ol start={guide.before.length + 1}>
          {guide.after.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </details>
  );
}
