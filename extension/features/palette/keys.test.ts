import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandOf, type Command } from './keys.ts';

let field: HTMLInputElement;
let radio: HTMLInputElement;
let button: HTMLButtonElement;

beforeEach(() => {
  document.body.innerHTML = '<input type="text"><input type="radio"><button></button>';
  field = document.querySelector<HTMLInputElement>('[type="text"]')!;
  radio = document.querySelector<HTMLInputElement>('[type="radio"]')!;
  button = document.querySelector('button')!;
});
afterEach(() => document.body.replaceChildren());

/** What a key means that is pressed on an element. */
function press(
  from: HTMLElement,
  key: string,
  { holding = false, ...more }: KeyboardEventInit & { holding?: boolean } = {},
): Command | null {
  let command: Command | null = null;
  const listen = (event: KeyboardEvent): void => {
    command = commandOf(event, field, holding);
  };
  document.body.addEventListener('keydown', listen);
  from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  document.body.removeEventListener('keydown', listen);
  return command;
}

describe('in the search field', () => {
  test('letters and space are for the search', () => {
    for (const key of ['t', 'f', 'c', 'x', ' ']) expect(press(field, key)).toBeNull();
  });

  test('once a choice is held, T, F, C and space are for it, other letters never', () => {
    const held = { holding: true };
    expect(press(field, 't', held)).toEqual({ name: 'nature', nature: 'taught' });
    expect(press(field, 'F', held)).toEqual({ name: 'nature', nature: 'formative' });
    expect(press(field, 'c', held)).toEqual({ name: 'nature', nature: 'certificative' });
    expect(press(field, ' ', held)).toEqual({ name: 'tick' });
    expect(press(field, 'x', held)).toBeNull();
  });

  test('with Alt the key’s place counts: macOS makes another letter of it', () => {
    const alt = { altKey: true, code: 'KeyF' };
    expect(press(field, 'ƒ', alt)).toEqual({ name: 'nature', nature: 'formative' });
  });

  test('arrows move, Enter saves with the choice in hand', () => {
    expect(press(field, 'ArrowDown')).toEqual({ name: 'move', step: 1 });
    expect(press(field, 'ArrowUp')).toEqual({ name: 'move', step: -1 });
    expect(press(field, 'Enter')).toEqual({ name: 'save', withChoice: true });
  });

  test('keys that write a character together, and the browser’s own shortcuts, are left alone', () => {
    expect(press(field, 'Enter', { isComposing: true })).toBeNull();
    expect(press(field, 'c', { holding: true, ctrlKey: true })).toBeNull();
    expect(press(field, 'f', { holding: true, metaKey: true })).toBeNull();
  });
});

describe('elsewhere in the palette', () => {
  test('letters are natures; arrows and space do what they do on a radio button', () => {
    expect(press(radio, 'c')).toEqual({ name: 'nature', nature: 'certificative' });
    expect(press(radio, 'ArrowDown')).toBeNull();
    expect(press(radio, ' ', { holding: true })).toBeNull();
  });

  test('Enter saves what is ticked, and presses a button', () => {
    expect(press(radio, 'Enter')).toEqual({ name: 'save', withChoice: false });
    expect(press(button, 'Enter')).toBeNull();
  });

  test('Tab, either way', () => {
    expect(press(button, 'Tab')).toEqual({ name: 'tab', backwards: false });
    expect(press(field, 'Tab', { shiftKey: true })).toEqual({ name: 'tab', backwards: true });
  });
});
