import { blockFamily, shortCode, type Block } from '@blocmap/shared/certification';
import type { CertificationPage } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { CompetenceList } from './competence-list.tsx';
import { ModalityTable } from './modality-table.tsx';
import { certificationTexts } from './texts.ts';
import { Weight } from './weight.tsx';

interface BlockCardProps {
  readonly block: Block;
  readonly weight: CertificationPage['weights'][number] | undefined;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function BlockCard({ block, weight, open, onToggle }: BlockCardProps): VNode {
  const texts = useTexts(certificationTexts);
  const { code, title, competences, optional, level, raw } = block;
  return (
    <details
      class={`block-card family-${blockFamily(block)}`}
      data-block={code}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>
        <span class="chip">{shortCode(code)}</span> <span class="block-name">{title}</span>{' '}
        <span class="quiet">
          {texts.competences(competences.length)}
          {optional ? `, ${texts.optional}` : ''}
        </span>
      </summary>
      <Weight weight={weight} />
      {level === null ? null : <p>{level}</p>}
      <CompetenceList competences={competences} />
      <ModalityTable block={block} />
      <details class="raw-text">
        <summary>
          {texts.raw}
          <span class="vh"> {shortCode(code)}</span>
        </summary>
        <h4>{texts.rawCompetences}</h4>
        <pre>{raw.competences}</pre>
        <h4>{texts.rawEvaluation}</h4>
        <pre>{raw.evaluation}</pre>
      </details>
    </details>
  );
}
