import type { VersionComparison } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { fieldName, fieldTexts } from './fields.ts';
import { Kind } from './kind.tsx';
import { draftTexts } from './texts.ts';
import { Value } from './words.tsx';

interface MetadataProps {
  readonly metadata: VersionComparison['metadata'];
  readonly onlyChanges: boolean;
  readonly beside: boolean;
}

/** What the certification says apart from its blocks, before and after. */
export function Metadata({ metadata, onlyChanges, beside }: MetadataProps): VNode | null {
  const texts = useTexts(draftTexts);
  const names = useTexts(fieldTexts);
  const shown = metadata.filter(({ kind }) => !onlyChanges || kind !== 'unchanged');
  if (shown.length === 0) return null;
  return (
    <details class="import-metadata" open={beside && onlyChanges}>
      <summary>
        <h2>{texts.metadata}</h2>
      </summary>
      <div class="matrix-scroll">
        <table class="matrix compare">
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              {beside ? <th scope="col">{texts.before}</th> : null}
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <tr key={`${change.field} ${change.item} ${change.member}`}>
                <th scope="row">
                  {fieldName(names, change.field)}
                  {change.item === null ? null : <span class="quiet"> {change.item}</span>}{' '}
                  {beside ? <Kind kind={change.kind} /> : null}
                </th>
                {beside ? (
                  <td>
                    <Value change={change} side="removed" />
                  </td>
                ) : null}
                <td>
                  <Value change={change} side="added" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
