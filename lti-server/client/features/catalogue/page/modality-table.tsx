import { shortCode, type Block } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { formTexts } from './form-texts.ts';
import { certificationTexts } from './texts.ts';

/** How candidates are assessed on a block, with the fiche's own words behind each answer. */
export function ModalityTable({ block }: { block: Block }): VNode {
  const texts = useTexts(certificationTexts);
  const forms = useTexts(formTexts);
  const { code, evaluation } = block;
  if (evaluation.length === 0) return <p class="quiet">{texts.noModalities}</p>;
  return (
    <div class="matrix-scroll">
      <table class="matrix modality-table">
        <caption>{texts.modalities(shortCode(code))}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.pathway}</th>
            <th scope="col">{texts.form}</th>
            <th scope="col">{texts.printed}</th>
          </tr>
        </thead>
        <tbody>
          {evaluation.map(({ pathway, form, raw, rawPathway }, at) => (
            <tr key={at}>
              <th scope="row">
                <span class="code">{pathway}</span> {forms[pathway]}
              </th>
              <td>{forms[form]}</td>
              <td aria-label={texts.printed}>
                <details>
                  <summary>
                    {texts.why}
                    <span class="vh">
                      {' '}
                      {shortCode(code)} {pathway}
                    </span>
                  </summary>
                  <p class="quiet">{rawPathway}</p>
                  <p class="quiet">{raw}</p>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
