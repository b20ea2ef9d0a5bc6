// @vitest-environment happy-dom
import type { CertificationOutline } from '@blocmap/shared/protocol';
import { computeCoverage } from '@blocmap/shared/coverage';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LocaleProvider, type Locale } from '../i18n/index.ts';
import { BlockStrip, CertificationLine, Chip, NatureChoice } from './index.ts';

const outline: CertificationOutline = {
  code: 'RNCP1',
  title: 'Maintenance',
  status: 'ended-in-progress',
  registrationEnd: '2026-08-31',
  blocks: (['professional', 'general', 'optional'] as const).map((family, at) => ({
    code: `RNCP1BC0${at + 1}`,
    title: `Titre ${at + 1}`,
    optional: family === 'optional',
    family,
    weight: { value: { kind: 'unknown' as const }, origin: null },
    competences: [
      {
        id: `RNCP1BC0${at + 1}.1`,
        text: `Compétence ${at + 1}`,
        group: null,
        aliases: [],
        wording: null,
        subCompetences: [],
      },
    ],
  })),
};
const { blocks: coverage } = computeCoverage(outline, [
  { activity: 'cm:1', target: 'RNCP1BC01', nature: 'certificative' },
  { activity: 'cm:2', target: 'RNCP1BC01.1', nature: 'taught' },
]);

afterEach(() => act(() => render(null, document.body)));
const draw = (what: ComponentChild, locale: Locale = 'fr'): HTMLElement => {
  void act(() => render(<LocaleProvider value={locale}>{what}</LocaleProvider>, document.body));
  return document.body;
};
const happen = (where: Element | undefined, event: Event): Promise<void> =>
  act(() => {
    where?.dispatchEvent(event);
  });
/** Non-breaking spaces are for the eye. */
const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\u00A0/g, ' ');

describe('the block strip', () => {
  test('says of each cell what its colour and shape show', () => {
    const body = draw(<BlockStrip certification={outline} coverage={coverage} caption="c" />);
    expect([...body.querySelectorAll('.strip-cell .vh')].map(text)).toEqual([
      'BC01 Titre 1 : certificatif, 2 activités',
      'BC02 Titre 2 : aucune activité',
      'BC03 Titre 3 : aucune activité',
    ]);
    expect(body.querySelectorAll('a')).toHaveLength(0);
  });

  test('shows the title of a cell that has the focus, and its caption again after', async () => {
    const body = draw(
      <BlockStrip
        certification={outline}
        coverage={coverage}
        caption="caption"
        hrefOf={(c) => `#${c}`}
      />,
    );
    const link = body.querySelectorAll('a')[1];
    const caption = body.querySelector('.strip-caption');
    await happen(link, new FocusEvent('focusin', { bubbles: true }));
    expect(text(caption)).toContain('BC02 Titre 2');
    expect(caption?.querySelector('.away')).not.toBeNull();
    await happen(link, new FocusEvent('focusout', { bubbles: true }));
    expect(text(caption)).toBe('caption');
  });
});

test('an ended registration is told with its date, and that learners finish', () => {
  expect(text(draw(<CertificationLine outline={outline} />))).toContain(
    'enregistrement échu le 31/08/2026, parcours en cours maintenus',
  );
  expect(text(draw(<CertificationLine outline={{ ...outline, status: 'active' }} />))).toBe(
    'RNCP1 Maintenance',
  );
});

test('a chip has its code, its words and its nature; a proposal looks like one', () => {
  const tag = { target: 'RNCP1BC02.1', nature: 'formative', state: 'proposed' } as const;
  const chip = draw(<Chip outline={outline} tag={tag} />, 'en').querySelector('.chip');
  expect(text(chip)).toContain('BC02.1');
  expect(text(chip?.querySelector('.vh'))).toBe('Compétence 2, formative');
  expect(chip?.className).toContain('state-proposed');
});

test('a nature is chosen by name', async () => {
  const onChange = vi.fn<(nature: string) => void>();
  const body = draw(<NatureChoice label="Nature" value="taught" onChange={onChange} />);
  const radios = [...body.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(radios.map((radio) => text(radio.closest('label')).trim())).toEqual([
    'travaillé',
    'formatif',
    'certificatif',
  ]);
  expect(radios[0]?.checked).toBe(true);
  await happen(radios[2], new Event('change', { bubbles: true }));
  expect(onChange).toHaveBeenCalledWith('certificative');
});
