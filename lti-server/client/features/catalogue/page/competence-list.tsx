import { shortCode, type Competence } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { certificationTexts } from './texts.ts';

/** Competences below the headings that group them, in the fiche's order. */
export function CompetenceList({ competences }: { competences: readonly Competence[] }): VNode {
  const texts = useTexts(certificationTexts);
  if (competences.length === 0) return <p class="quiet">{texts.noCompetences}</p>;
  return (
    <>
      {inGroups(competences).map(({ group, list }, at) => (
        <div key={at}>
          {group === null ? null : <h3 class="competence-group">{group}</h3>}
          <ul class="competence-list">
            {list.map(({ id, text, aliases }) => (
              <li key={id} id={`competence-${id}`}>
                <span class="code">{shortCode(id)}</span>{' '}
                <span>
                  {text}
                  {aliases.length === 0 ? null : (
                    <span class="quiet"> ({texts.aliases(aliases.join(', '))})</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function inGroups(competences: readonly Competence[]) {
  const groups: { group: string | null; list: Competence[] }[] = [];
  for (const competence of competences) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === competence.group) last.list.push(competence);
    else groups.push({ group: competence.group, list: [competence] });
  }
  return groups;
}
