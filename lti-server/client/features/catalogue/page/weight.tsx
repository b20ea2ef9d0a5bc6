import type { CertificationPage } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { formatNumber, useLocale, useTexts } from '../../../i18n/index.ts';
import { certificationTexts } from './texts.ts';

type Weighed = CertificationPage['weights'][number];

/** How a block weighs and who says so; what nobody says is never guessed. */
export function Weight({ weight }: { weight: Weighed | undefined }): VNode {
  const texts = useTexts(certificationTexts);
  const locale = useLocale();
  if (weight === undefined || weight.value.kind === 'unknown') {
    return <p class="block-weight unknown">{texts.noCoefficient}</p>;
  }
  const { value, origin } = weight;
  const said =
    value.kind === 'coefficient'
      ? texts.coefficient(formatNumber(locale, value.value))
      : texts.pointsAbove10;
  const source = origin === 'establishment' ? texts.fromEstablishment : texts.fromDecree;
  return (
    <p class="block-weight">
      {said} <span class="quiet">{source(value.source)}</span>
    </p>
  );
}
