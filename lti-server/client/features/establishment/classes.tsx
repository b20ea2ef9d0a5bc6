import type { Layer } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import type { LayerSync } from './layer-sync.ts';
import { NewClass } from './new-class.tsx';
import { PATHWAYS, pathwayNamed } from './pathways.ts';
import { establishmentTexts } from './texts.ts';

/** Which pathway each class follows: the form of its assessments hangs on it. */
export function Classes({ layer, sync }: { layer: Layer; sync: LayerSync }): VNode {
  const texts = useTexts(establishmentTexts);
  const { classes, may } = layer;
  return (
    <>
      <dl class="facts layer-pathways">
        {PATHWAYS.map((pathway) => (
          <div key={pathway}>
            <dt>{pathway}</dt>
            <dd>{texts[pathway]}</dd>
          </div>
        ))}
      </dl>
      {classes.length === 0 ? <p class="quiet">{texts.noClass}</p> : null}
      <ul class="layer-classes">
        {classes.map(({ name, year, pathway }) => (
          <li key={`${year} ${name}`} class="layer-row">
            <strong>{texts.className(name, year)}</strong>
            {may.changeClasses ? (
              <>
                <select
                  class="field layer-pathway"
                  aria-label={texts.pathwayOf(texts.className(name, year))}
                  value={pathway}
                  onChange={({ currentTarget }) =>
                    void sync.change([
                      {
                        kind: 'setClassPathway',
                        name,
                        year,
                        pathway: pathwayNamed(currentTarget.value),
                      },
                    ])
                  }
                >
                  {PATHWAYS.map((one) => (
                    <option key={one} value={one}>
                      {one}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={texts.removeClass(texts.className(name, year))}
                  onClick={() => void sync.change([{ kind: 'removeClass', name, year }])}
                >
                  ×
                </button>
              </>
            ) : (
              <span>{pathway}</span>
            )}
          </li>
        ))}
      </ul>
      {may.changeClasses ? <NewClass sync={sync} /> : null}
    </>
  );
}
