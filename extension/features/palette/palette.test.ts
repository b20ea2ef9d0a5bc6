import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildDetails } from '../../course/build-details.ts';
import type { ActivityDetails } from '../../course/details.ts';
import type { Problem } from '../../problem/problem.ts';
import { activity, overview, tag } from '../../testing/course.ts';
import { Layer } from '../../ui/layer.ts';
import { Palette } from './palette.ts';

const course = buildDetails(
  overview([activity(17), activity(18)], [tag(17, 'BC03.2', 'formative', { version: 4 })]),
);
const save = vi.fn<(changes: unknown) => Promise<Problem | null>>();
const reload = vi.fn<() => Promise<ActivityDetails | null>>();
let end: AbortController;
let root: ShadowRoot;
let opener: HTMLButtonElement;

beforeEach(() => {
  end = new AbortController();
  save.mockReset().mockResolvedValue(null);
  reload.mockReset().mockResolvedValue(course.activities[0] ?? null);
  document.body.innerHTML = '<button>opener</button><div></div>';
  opener = document.querySelector('button')!;
  root = document.querySelector('div')!.attachShadow({ mode: 'open' });
});
afterEach(() => end.abort());

function open(cmid = 17, tags?: ActivityDetails['tags']) {
  const described = course.activities.find(({ key }) => key === `cm:${cmid}`)!;
  const layer = new Layer(root, {
    anchor: opener,
    opener: () => opener,
    label: 'Activité',
    language: 'fr',
    className: 'palette',
    mayCloseByItself: () => true,
    onClose: () => undefined,
    signal: end.signal,
  });
  const palette = new Palette({
    layer,
    language: 'fr',
    activity: { ...described, tags: tags ?? described.tags },
    blocks: course.blocks,
    save,
    reload,
  });
  const find = (css: string): HTMLElement => layer.root.querySelector<HTMLElement>(css)!;
  const findInput = (css: string): HTMLInputElement =>
    layer.root.querySelector<HTMLInputElement>(css)!;
  const field = findInput('[data-blocmap-search]');
  const press = (key: string, more: KeyboardEventInit = {}): boolean =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        code: `Key${key.toUpperCase()}`,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...more,
      }),
    );
  const type = (text: string): void => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const options = (): HTMLElement[] => [
    ...layer.root.querySelectorAll<HTMLElement>('[role="option"]'),
  ];
  const active = (): string | undefined =>
    layer.root.querySelector<HTMLElement>('.active')?.dataset['blocmapTarget'];
  return { layer, palette, field, find, findInput, press, type, options, active };
}
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 10));

test('what the activity is tied to stands first and is ticked', () => {
  const { options, find } = open();
  expect(options()[0]?.dataset['blocmapTarget']).toBe('BC03.2');
  expect(options()[0]?.getAttribute('aria-selected')).toBe('true');
  expect(find('[data-blocmap-current]').textContent).toContain('BC03.2 ◐');
});

test('the field is a combobox that points into its list', () => {
  const { field, press, find, active } = open();
  expect(root.activeElement).toBe(field);
  expect(field.getAttribute('role')).toBe('combobox');
  expect(field.getAttribute('aria-controls')).toBe(find('[role="listbox"]').id);
  expect(field.getAttribute('aria-activedescendant')).toBe('');
  press('ArrowDown');
  const pointed = field.getAttribute('aria-activedescendant')!;
  expect(find(`#${pointed}`).dataset['blocmapTarget']).toBe(active());
  expect(active()).toBe('BC03.2');
  press('ArrowUp');
  expect(active()).toBe('BC15.1');
});

test('search, Enter: tied to the first result, with the nature in hand', async () => {
  const { type, press, layer } = open(18);
  type('diagnostiquer');
  press('Enter');
  await settle();
  expect(save).toHaveBeenCalledWith([
    { moduleKey: 'cm:18', target: 'RNCP35698BC05.1', nature: 'taught', baseVersion: 0 },
  ]);
  expect(layer.isOpen).toBe(false);
  expect(document.activeElement).toBe(opener);
});

test('a whole block can be tied as well', async () => {
  const { type, press } = open(18);
  type('bc5');
  press('Enter');
  await settle();
  expect(save).toHaveBeenCalledWith([
    { moduleKey: 'cm:18', target: 'RNCP35698BC05', nature: 'taught', baseVersion: 0 },
  ]);
});

describe('natures', () => {
  test.each([
    ['t', 'taught'],
    ['f', 'formative'],
    ['c', 'certificative'],
  ])('%s on a choice taken by an arrow: %s', async (key, nature) => {
    const { type, press, findInput } = open(18);
    type('depanner');
    press('ArrowDown');
    expect(press(key)).toBe(false);
    expect(findInput(`input[value="${nature}"]`).checked).toBe(true);
    press('Enter');
    await settle();
    expect(save).toHaveBeenCalledWith([expect.objectContaining({ nature })]);
  });

  test('letters are for the search until an arrow is pressed; with Alt they never are', () => {
    const { type, press, findInput } = open(18);
    expect(press('c')).toBe(true);
    expect(findInput('input[value="certificative"]').checked).toBe(false);
    type('c');
    expect(press('f')).toBe(true);
    expect(press('†', { altKey: true, code: 'KeyC' })).toBe(false);
    expect(findInput('input[value="certificative"]').checked).toBe(true);
  });

  test('typing goes back to the search', () => {
    const { type, press } = open(18);
    press('ArrowDown');
    type('fran');
    expect(press('c')).toBe(true);
  });

  test('by the pointer', async () => {
    const { findInput, press, options } = open();
    options()[0]!.click();
    options()[0]!.click();
    const radio = findInput('input[value="certificative"]');
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
    press('Enter');
    await settle();
    expect(save).toHaveBeenCalledWith([
      {
        moduleKey: 'cm:17',
        target: 'RNCP35698BC03.2',
        nature: 'certificative',
        baseVersion: 4,
      },
    ]);
  });
});

test('several at once: space ticks, and Enter does not untick what it stands on', async () => {
  const { type, press } = open(18);
  type('bc05');
  press('ArrowDown');
  expect(press(' ')).toBe(false);
  press('ArrowDown');
  press(' ');
  press('Enter');
  await settle();
  expect(save).toHaveBeenCalledWith([
    expect.objectContaining({ target: 'RNCP35698BC05.1' }),
    expect.objectContaining({ target: 'RNCP35698BC05.2' }),
  ]);
});

test('a tie is taken away by its cross, and Enter does not bring it back', async () => {
  const { find, press } = open();
  find('[data-blocmap-untie="BC03.2"]').click();
  press('ArrowDown');
  press('Enter');
  await settle();
  expect(save).toHaveBeenCalledWith([
    { moduleKey: 'cm:17', target: 'RNCP35698BC03.2', nature: null, baseVersion: 4 },
  ]);
});

test('what somebody has locked stays: no cross, no tick taken away', () => {
  const tags = [{ ...course.activities[0]!.tags[0]!, state: 'locked' as const }];
  const { find, press, options, palette } = open(17, tags);
  expect(find('[data-blocmap-current]').textContent).toContain('BC03.2 ◐');
  expect(find('[data-blocmap-current] button')).toBeNull();
  expect(options()[0]?.getAttribute('aria-disabled')).toBe('true');
  press('ArrowDown');
  press(' ');
  press('c');
  expect(palette.isChanged).toBe(false);
});

test('a tag for what the certification no longer has can still be taken away', async () => {
  const tags = [{ ...course.activities[0]!.tags[0]!, target: 'RNCP35698BC99' }];
  const { find, press } = open(17, tags);
  find('[data-blocmap-untie="RNCP35698BC99"]').click();
  press('Enter');
  await settle();
  expect(save).toHaveBeenCalledWith([
    { moduleKey: 'cm:17', target: 'RNCP35698BC99', nature: null, baseVersion: 4 },
  ]);
});

test('Enter pressed twice saves once, and decides nothing meanwhile', async () => {
  let answer: (problem: Problem | null) => void = () => undefined;
  save.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const { type, press, palette, find } = open(18);
  type('diagnostiquer');
  press('Enter');
  expect(find('[data-blocmap-save]').getAttribute('aria-disabled')).toBe('true');
  type('depanner');
  press('Enter');
  answer({ code: 'tool-unreachable', requestId: null });
  await settle();
  expect(save).toHaveBeenCalledTimes(1);
  expect(palette.isChanged).toBe(true);
  expect(find('[data-blocmap-current]').textContent).not.toContain('BC05.2');
});

test('Escape leaves, saves nothing, and gives the focus back', () => {
  const { palette, press, layer } = open();
  press('ArrowDown');
  press('c');
  expect(palette.isChanged).toBe(true);
  press('Escape');
  expect(layer.isOpen).toBe(false);
  expect(save).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(opener);
});

test('Enter without a change saves nothing', async () => {
  const { press, layer } = open();
  press('Enter');
  await settle();
  expect(layer.isOpen).toBe(false);
  expect(save).not.toHaveBeenCalled();
});

test('keys never reach the page’s own shortcuts', () => {
  const heard = vi.fn<(event: Event) => void>();
  document.addEventListener('keydown', heard, { signal: end.signal });
  const { press } = open();
  for (const key of ['a', 'ArrowDown', 'Enter', 'Escape']) press(key);
  expect(heard).not.toHaveBeenCalled();
});

test('Tab goes round inside', () => {
  const { find, field, layer } = open();
  const last = find('[data-blocmap-save]');
  last.focus();
  const tab = { key: 'Tab', bubbles: true, composed: true, cancelable: true };
  last.dispatchEvent(new KeyboardEvent('keydown', tab));
  const first = layer.root.querySelector('button');
  expect(root.activeElement).toBe(first);
  first!.dispatchEvent(new KeyboardEvent('keydown', { ...tab, shiftKey: true }));
  expect(root.activeElement).toBe(last);
  field.focus();
  expect(field.dispatchEvent(new KeyboardEvent('keydown', tab))).toBe(true);
});

test('a failure says why and keeps what was decided', async () => {
  save.mockResolvedValueOnce({ code: 'tool-unreachable', requestId: null });
  const { press, find, layer, type } = open(18);
  type('diagnostiquer');
  press('Enter');
  await settle();
  expect(layer.isOpen).toBe(true);
  expect(find('[role="alert"]').textContent).toContain('ne répond pas');
  press('Enter');
  await settle();
  expect(save).toHaveBeenCalledTimes(2);
  expect(save.mock.calls[1]).toEqual(save.mock.calls[0]);
});

test('where somebody was first, the decision is offered again on what is there now', async () => {
  save.mockResolvedValueOnce({ code: 'conflict', requestId: null });
  const now = course.activities[0]!;
  reload.mockResolvedValueOnce({
    ...now,
    tags: [{ ...now.tags[0]!, nature: 'taught', version: 9 }],
  });
  const { press } = open();
  press('ArrowDown');
  press('c');
  press('Enter');
  await settle();
  press('Enter');
  await settle();
  expect(save).toHaveBeenLastCalledWith([
    expect.objectContaining({ nature: 'certificative', baseVersion: 9 }),
  ]);
});

test('nothing found says so and ties nothing', async () => {
  const { type, press, find } = open(18);
  type('zzz');
  expect(find('[role="listbox"]').textContent).toContain('Rien ne correspond');
  press('ArrowDown');
  press('Enter');
  await settle();
  expect(save).not.toHaveBeenCalled();
});

test('titles are text, whatever they hold', () => {
  const described = { ...course.activities[1]!, title: '<img src=x onerror=alert(1)>' };
  const layer = new Layer(root, {
    anchor: opener,
    opener: () => opener,
    label: described.title,
    language: 'fr',
    className: 'palette',
    mayCloseByItself: () => true,
    onClose: () => undefined,
    signal: end.signal,
  });
  const palette = new Palette({
    layer,
    language: 'fr',
    activity: described,
    blocks: course.blocks,
    save,
    reload,
  });
  expect(palette.isChanged).toBe(false);
  expect(layer.root.querySelector('img')).toBeNull();
  expect(layer.root.querySelector('h2')?.textContent).toContain('<img');
});
