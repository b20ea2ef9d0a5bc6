import type { AdministrationOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { administrationTexts } from './texts.ts';

export function NextSteps({ overview }: { overview: AdministrationOverview }): VNode {
  const texts = useTexts(administrationTexts);
  const { courses, staff } = overview;
  const steps = [
    ...(courses.length === 0 ? [texts.nextNoCourse] : []),
    ...(staff.length === 0 ? [texts.nextNoStaff] : []),
    ...(staff.length > 0 && staff.every(({ headOf }) => headOf.length === 0)
      ? [texts.nextNoHead]
      : []),
  ];
  return (
    <section class="next-steps" aria-labelledby="next-title">
      <h2 id="next-title">{texts.next}</h2>
      {steps.length === 0 ? <p>{texts.nextNothing}</p> : null}
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  );
}
