import { shortCode } from '@blocmap/shared/certification';
import type { Layer } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import { ownCodes, parseCodes, type LayerCompetence } from './codes-input.ts';
import type { LayerSync } from './layer-sync.ts';
import { SavedField } from './saved-field.tsx';
import { SubCompetences } from './sub-competences.tsx';
import { establishmentTexts } from './texts.ts';

interface CompetencesProps {
  readonly layer: Layer;
  readonly sync: LayerSync;
}

/** Codes, words and sub-competences of the establishment, under each official text. */
export function Competences({ layer, sync }: CompetencesProps): VNode {
  return (
    <ul class="layer-blocks">
      {layer.blocks.map((block) => (
        <BlockCompetences key={block.code} block={block} layer={layer} sync={sync} />
      ))}
    </ul>
  );
}

function BlockCompetences({
  block,
  layer,
  sync,
}: CompetencesProps & { readonly block: Layer['blocks'][number] }): VNode {
  const texts = useTexts(establishmentTexts);
  const [open, setOpen] = useState(false);
  const laid = block.competences.filter(isLaid).length;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)} data-block={block.code}>
        <summary>
          <span class={`chip family-${block.family}`}>{shortCode(block.code)}</span> {block.title}{' '}
          <span class="quiet">{texts.laid(laid, block.competences.length)}</span>
        </summary>
        {open ? (
          <ul class="layer-competences">
            {block.competences.map((competence) => (
              <li key={competence.id} data-competence={competence.id}>
                <p>
                  <span class="code">{shortCode(competence.id)}</span> {competence.text}
                </p>
                {layer.may.change ? (
                  <CompetenceFields competence={competence} sync={sync} />
                ) : (
                  <CompetenceWords competence={competence} />
                )}
              </li>
            ))}
          </ul>
        ) : null}
      </details>
    </li>
  );
}

function CompetenceFields({
  competence,
  sync,
}: {
  readonly competence: LayerCompetence;
  readonly sync: LayerSync;
}): VNode {
  const texts = useTexts(establishmentTexts);
  const { id } = competence;
  const code = shortCode(id);
  const official = competence.aliases.filter(({ origin }) => origin === 'official');
  return (
    <div class="layer-competence">
      <label>
        <span class="quiet">{texts.codes}</span>
        <SavedField
          label={texts.codesOf(code)}
          value={ownCodes(competence).join(', ')}
          onSave={(text) =>
            sync.change([{ kind: 'setAliases', competence: id, aliases: parseCodes(text) }])
          }
        />
        {official.length === 0 ? null : (
          <span class="quiet">
            {texts.officialCodes(official.map(({ value }) => value).join(', '))}
          </span>
        )}
      </label>
      <label>
        <span class="quiet">{texts.wording}</span>
        <SavedField
          long
          label={texts.wordingOf(code)}
          value={competence.wording ?? ''}
          onSave={(text) =>
            sync.change([{ kind: 'setWording', competence: id, text: text === '' ? null : text }])
          }
        />
      </label>
      <SubCompetences competence={competence} sync={sync} />
    </div>
  );
}

/** What a reader without the right to change it sees: only what is there. */
function CompetenceWords({ competence }: { competence: LayerCompetence }): VNode | null {
  const texts = useTexts(establishmentTexts);
  const { aliases, wording, subCompetences } = competence;
  if (aliases.length === 0 && !isLaid(competence)) return null;
  return (
    <dl class="facts">
      {aliases.length === 0 ? null : (
        <>
          <dt>{texts.codes}</dt>
          <dd>{aliases.map(({ value }) => value).join(', ')}</dd>
        </>
      )}
      {wording === null ? null : (
        <>
          <dt>{texts.wording}</dt>
          <dd>{wording}</dd>
        </>
      )}
      {subCompetences.length === 0 ? null : (
        <>
          <dt>{texts.subCompetences}</dt>
          <dd>
            {subCompetences.map(({ id, text }) => (
              <span key={id} class="layer-sub">
                <span class="code">{shortCode(id)}</span> {text}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The establishment has said something of it. */
function isLaid(competence: LayerCompetence): boolean {
  const { wording, subCompetences } = competence;
  return wording !== null || subCompetences.length > 0 || ownCodes(competence).length > 0;
}
