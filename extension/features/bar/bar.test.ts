import { expect, test, vi } from 'vitest';
import { buildView } from '../../course/build-view.ts';
import { activity, overview, tag } from '../../testing/course.ts';
import { Bar } from './bar.ts';

const activities = [17, 18, 19].map((cmid) => activity(cmid));
const tags = [
  tag(17, 'BC05', 'certificative'),
  tag(17, 'BC01', 'taught'),
  tag(18, 'BC03', 'formative'),
];

function show(
  changes: Parameters<typeof overview>[2] = {},
  options: { cmid?: string; language?: 'fr' | 'en'; given?: typeof tags } = {},
) {
  const { cmid = null, language = 'fr', given = tags } = options;
  const openPanel = vi.fn<(part: string, opener: HTMLElement) => void>();
  const bar = new Bar(language, { openPanel });
  bar.show(buildView(overview(activities, given, changes)), cmid);
  const click = (part: string): void =>
    bar.root.querySelector<HTMLElement>(`[data-blocmap-open="${part}"]`)!.click();
  return { root: bar.root, openPanel, click };
}

test('one line: the strip, how many are tied, what nothing serves', () => {
  const { root } = show();
  expect(root.textContent).toContain('2 activités sur 3 rattachées');
  expect(root.textContent).toContain('BC15 : aucune activité');
  const cells = [...root.querySelectorAll<HTMLElement>('[data-blocmap-cell]')];
  expect(cells.map((cell) => [cell.dataset['blocmapCell'], cell.dataset['nature']])).toEqual([
    ['BC01', 'taught'],
    ['BC03', 'formative'],
    ['BC05', 'certificative'],
    ['BC15', undefined],
  ]);
  expect(root.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
    '3 blocs sur 4 servis par ce cours',
  );
});

test('each number leads to what made it', () => {
  const { click, openPanel } = show();
  for (const part of ['blocks', 'untagged', 'gaps']) {
    click(part);
    expect(openPanel).toHaveBeenLastCalledWith(part, expect.any(HTMLElement));
  }
});

test('in English, and in the singular', () => {
  const { root } = show({}, { language: 'en' });
  expect(root.textContent).toContain('2 of 3 activities tied to a block');
  const one = show({}, { given: [tag(17, 'BC05', 'taught')] }).root;
  expect(one.textContent).toContain('1 activité sur 3 rattachée');
});

test('learners read what the course works on; what is left to tie is not theirs', () => {
  const { root } = show({ role: 'student', permissions: { tag: false, grade: false } });
  expect(root.textContent).toContain('3 blocs travaillés sur 4 dans ce cours');
  expect(root.querySelector('[data-blocmap-open="untagged"]')).toBeNull();
});

test('on an activity’s own page it says that activity’s blocks', () => {
  expect(show({}, { cmid: '17' }).root.textContent).toContain('Cette activité : BC01 ○ BC05 ●');
  expect(show({}, { cmid: '19' }).root.textContent).toContain('Cette activité est sans bloc.');
});

test('many blocks that nothing serves are counted, not listed', () => {
  const blocks = Array.from({ length: 6 }, (_, index) => ({
    ...overview([]).certification.blocks[0]!,
    code: `RNCP35698BC${20 + index}`,
  }));
  const certification = { ...overview([]).certification, blocks };
  expect(show({ certification }).root.textContent).toContain('6 blocs : aucune activité');
});
