import { shortCode } from '@blocmap/shared/certification';
import { establishmentTexts as layerTexts } from '@blocmap/shared/establishment';
import type { Layer } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber, useLocale, useTexts } from '../../i18n/index.ts';
import { CoefficientFields } from './coefficient-fields.tsx';
import type { LayerSync } from './layer-sync.ts';
import { establishmentTexts } from './texts.ts';

type LayerBlock = Layer['blocks'][number];
type Weight = LayerBlock['decree'];

/** The weight of each block: what a decree sets, what the establishment enters, and which counts. */
export function Coefficients({ layer, sync }: { layer: Layer; sync: LayerSync }): VNode {
  const texts = useTexts(establishmentTexts);
  const sourcesId = useId();
  const sources = layer.blocks.flatMap(({ decree, weight }) => [
    ...('source' in decree ? [decree.source] : []),
    ...('source' in weight.value ? [weight.value.source] : []),
  ]);
  const missing = layer.blocks.filter(({ weight }) => weight.value.kind === 'unknown').length;
  return (
    <>
      <p class="quiet">
        {missing === 0 ? texts.coefficientsHelp : texts.coefficientsMissing(missing)}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without fields in it, only this lets a keyboard scroll it */}
      <div class="matrix-scroll" role="region" aria-label={texts.coefficients} tabIndex={0}>
        <table class="matrix layer-table">
          <caption class="vh">{texts.coefficients}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.block}</th>
              <th scope="col">{texts.decree}</th>
              <th scope="col">{texts.establishment}</th>
              <th scope="col">{texts.counts}</th>
            </tr>
          </thead>
          <tbody>
            {layer.blocks.map((block) => (
              <tr key={block.code} data-block={block.code}>
                <th scope="row">
                  <span class={`chip family-${block.family}`}>{shortCode(block.code)}</span>{' '}
                  {block.title}
                </th>
                <td>
                  <WeightWords weight={block.decree} />
                </td>
                <td>
                  {layer.may.change ? (
                    <CoefficientFields block={block} sync={sync} sourcesId={sourcesId} />
                  ) : block.weight.origin === 'establishment' ? (
                    <WeightWords weight={block.weight.value} />
                  ) : (
                    <span class="quiet">—</span>
                  )}
                </td>
                <td>
                  <Counting block={block} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <datalist id={sourcesId}>
        {[...new Set(sources)].map((source) => (
          <option key={source}>{source}</option>
        ))}
      </datalist>
    </>
  );
}

/** A weight with its source; plain words where nobody has said. */
function WeightWords({ weight }: { weight: Weight }): VNode {
  const texts = useTexts(establishmentTexts);
  const locale = useLocale();
  if (weight.kind === 'unknown') return <span class="quiet">{texts.unknownWeight}</span>;
  return (
    <>
      <strong>
        {weight.kind === 'coefficient' ? formatNumber(locale, weight.value) : texts.points}
      </strong>
      <span class="quiet layer-source">{weight.source}</span>
    </>
  );
}

function Counting({ block }: { block: LayerBlock }): VNode {
  const texts = useTexts(establishmentTexts);
  const locale = useLocale();
  const { value, origin } = block.weight;
  if (value.kind === 'unknown' || origin === null) {
    return <span class="layer-missing">{texts.missing}</span>;
  }
  const words = value.kind === 'coefficient' ? formatNumber(locale, value.value) : texts.points;
  return (
    <>
      <strong>{words}</strong> <span class="quiet">{layerTexts[locale].origins[origin]}</span>
      {block.contradictsDecree ? (
        <span class="layer-warning">{layerTexts[locale].contradictsDecree}</span>
      ) : null}
    </>
  );
}
