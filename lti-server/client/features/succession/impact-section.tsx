import type { Succession } from '@blocmap/shared/protocol';
import { successionTexts as sharedTexts } from '@blocmap/shared/succession';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { successionTexts } from './texts.ts';

/** Numbers for the whole platform: what hangs on the old certification. */
export function ImpactSection({ succession }: { succession: Succession }): VNode {
  const texts = useTexts(successionTexts);
  const { mappingKinds } = useTexts(sharedTexts);
  const { totals, kinds } = succession.impact;
  return (
    <section aria-labelledby="impact-title" data-testid="impact">
      <h2 id="impact-title">{texts.impact}</h2>
      {kinds.length === 0 ? (
        <p>{texts.impactNone}</p>
      ) : (
        <>
          <p>{texts.impactAll(totals.courses, totals.activities, totals.tags, totals.grades)}</p>
          <table class="matrix impact-table">
            <caption class="vh">{texts.kinds}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.kind}</th>
                <th scope="col" class="count">
                  {texts.tags}
                </th>
                <th scope="col" class="count">
                  {texts.grades}
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ kind, tags, grades }) => (
                <tr key={kind}>
                  <th scope="row">{mappingKinds[kind]}</th>
                  <td class="count">{tags}</td>
                  <td class="count">{grades}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
