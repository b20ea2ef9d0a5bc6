import { shortCode, type Warning } from '@blocmap/shared/certification';
import { interchangeWarningTexts } from '@blocmap/shared/interchange';
import { registerWarningTexts, warningTexts } from '@blocmap/shared/rncp';
import type { VNode } from 'preact';
import { useLocale, useTexts } from '../../../i18n/index.ts';
import { certificationTexts } from './texts.ts';

/** What its reader could not be sure of, in words. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }): VNode | null {
  const texts = useTexts(certificationTexts);
  const locale = useLocale();
  const known: Readonly<Record<string, string>> = {
    ...warningTexts[locale],
    ...registerWarningTexts[locale],
    ...interchangeWarningTexts[locale],
  };
  if (warnings.length === 0) return null;
  return (
    <details class="certification-warnings">
      <summary>{texts.warnings(warnings.length)}</summary>
      <p class="quiet">{texts.warningsHelp}</p>
      <ul>
        {warnings.map(({ code, message, path, excerpt }, at) => {
          const block = /RNCP\d+BC\d+|RS\d+BC\d+/.exec(path)?.[0];
          return (
            <li key={at}>
              {block === undefined ? null : <span class="code">{shortCode(block)}</span>}{' '}
              {known[code] ?? message}
              {excerpt === null ? null : <q class="quiet">{excerpt}</q>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
