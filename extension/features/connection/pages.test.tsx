import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConnectionStatus } from '../../connection/status.ts';
import type { Result, Send } from '../../messaging/messages.ts';
import { OptionsForm } from './options-form.tsx';
import { Popup } from './popup.tsx';

const nothing: ConnectionStatus = { sites: null, permitted: false, paired: null, problem: null };
const sites = { moodle: 'https://moodle.example', tool: 'https://outil.example' };
const unpaired: ConnectionStatus = { ...nothing, sites, permitted: true };
const paired: ConnectionStatus = {
  ...unpaired,
  paired: { since: '2026-03-02T13:02:00Z', platformName: 'Moodle du lycée' },
};

let answers: Record<string, Result<ConnectionStatus>>;
const asked = vi.fn<(type: string, ask: object) => void>();
const send = (async (type: string, ask: object) => {
  asked(type, ask);
  return answers[type];
}) as unknown as Send;
let main: HTMLElement;

beforeEach(() => {
  asked.mockClear();
  answers = { 'status.get': { ok: true, value: nothing } };
  document.body.innerHTML = '<main></main>';
  main = document.querySelector('main')!;
});
afterEach(() => render(null, main));

const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
const find = (css: string): HTMLElement => main.querySelector<HTMLElement>(css)!;
const findInput = (css: string): HTMLInputElement => main.querySelector<HTMLInputElement>(css)!;
async function type(css: string, value: string): Promise<void> {
  const input = findInput(css);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
async function submit(): Promise<void> {
  find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settle();
}

describe('options', () => {
  const request = vi.fn<(origins: string[]) => Promise<boolean>>();
  async function open(): Promise<void> {
    request.mockReset().mockResolvedValue(true);
    render(<OptionsForm language="fr" send={send} request={request} />, main);
    await settle();
  }

  test('asks for the two origins only, then saves', async () => {
    answers['connection.save'] = { ok: true, value: unpaired };
    await open();
    await type('#moodle', 'moodle.example/my/');
    await type('#tool', 'https://outil.example/blocmap/');
    await submit();
    expect(request).toHaveBeenCalledWith(['https://moodle.example/*', 'https://outil.example/*']);
    expect(asked).toHaveBeenLastCalledWith('connection.save', {
      moodle: 'https://moodle.example',
      tool: 'https://outil.example/blocmap',
    });
    expect(find('[role="status"]').textContent).toContain('Enregistré');
  });

  test('says which address is wrong and why, and asks for nothing', async () => {
    await open();
    await type('#moodle', 'http://moodle.example');
    await submit();
    expect(find('#moodle-fault').textContent).toContain('https://');
    expect(find('#tool-fault').textContent).toContain('Indiquez une adresse');
    expect(find('#moodle').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement?.id).toBe('moodle');
    expect(request).not.toHaveBeenCalled();
  });

  test('a refusal by the person saves nothing', async () => {
    await open();
    request.mockResolvedValue(false);
    await type('#moodle', 'moodle.example');
    await type('#tool', 'outil.example');
    await submit();
    expect(asked).not.toHaveBeenCalledWith('connection.save', expect.anything());
    expect(find('[role="status"]').textContent).toContain('n’a pas autorisé');
  });

  test('a permission that was taken away is said', async () => {
    answers['status.get'] = { ok: true, value: { ...unpaired, permitted: false } };
    await open();
    expect(findInput('#moodle').value).toBe('https://moodle.example');
    expect(find('[role="status"]').textContent).toContain('n’autorise plus');
  });

  test('the addresses can be forgotten', async () => {
    answers['status.get'] = { ok: true, value: unpaired };
    answers['connection.remove'] = { ok: true, value: nothing };
    await open();
    find('[data-blocmap-remove]').click();
    await settle();
    expect(findInput('#moodle').value).toBe('');
    expect(main.querySelector('[data-blocmap-remove]')).toBeNull();
  });
});

describe('popup', () => {
  const openOptions = vi.fn<() => void>();
  async function open(status: ConnectionStatus): Promise<void> {
    answers['status.get'] = { ok: true, value: status };
    render(<Popup language="fr" send={send} openOptions={openOptions} />, main);
    await settle();
  }

  test('first leads to the options', async () => {
    await open(nothing);
    expect(main.textContent).toContain('Indiquez d’abord les adresses');
    find('.primary').click();
    expect(openOptions).toHaveBeenCalledTimes(1);
  });

  test('says to what and since when it is connected, and disconnects', async () => {
    answers['connection.disconnect'] = { ok: true, value: unpaired };
    await open(paired);
    expect(main.textContent).toContain('Moodle du lycée');
    expect(main.textContent).toContain('02/03/2026');
    find('[data-blocmap-disconnect]').click();
    await settle();
    expect(find('[data-blocmap-status]').dataset['blocmapStatus']).toBe('unpaired');
    expect(main.textContent).toContain('Déconnecté');
  });

  test('says what went wrong last', async () => {
    const at = '2026-03-02T13:02:00Z';
    await open({ ...paired, problem: { code: 'tool-unreachable', at } });
    expect(find('[data-blocmap-problem]').textContent).toContain('ne répond pas');
  });

  test.each(['abcd-efgh', 'ABCDEFGH', ' abcd efgh '])('takes the code %j', async (code) => {
    answers['pairing.short-code'] = { ok: true, value: paired };
    await open(unpaired);
    await type('#code', code);
    await submit();
    expect(asked).toHaveBeenLastCalledWith('pairing.short-code', {
      shortCode: expect.stringMatching(/^ABCD-?EFGH$/) as string,
    });
    expect(find('[data-blocmap-status]').dataset['blocmapStatus']).toBe('paired');
  });

  test('does not send what is no code, and says why a code was refused', async () => {
    answers['pairing.short-code'] = {
      ok: false,
      problem: { code: 'code-refused', requestId: null },
    };
    await open(unpaired);
    await type('#code', 'ABC');
    await submit();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(find('#code').getAttribute('aria-invalid')).toBe('true');
    await type('#code', 'ABCD-EFGH');
    await submit();
    expect(find('[data-blocmap-fault]').textContent).toContain('n’est pas valable');
  });
});
