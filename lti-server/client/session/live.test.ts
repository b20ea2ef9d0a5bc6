// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LaunchView } from '../../src/ui/session-block.ts';
import { liveSession, type LiveSession } from './live.ts';
import { keptSession } from './store.ts';

/** What one page posts, every other page of the browser hears. */
class Browser {
  readonly #pages: ((event: MessageEvent) => void)[] = [];

  channel(): BroadcastChannel {
    const own: ((event: MessageEvent) => void)[] = [];
    const channel = {
      addEventListener: (_type: string, hear: (event: MessageEvent) => void) => {
        own.push(hear);
        this.#pages.push(hear);
      },
      postMessage: (data: unknown) => {
        for (const hear of this.#pages) {
          if (!own.includes(hear)) hear(new MessageEvent('message', { data }));
        }
      },
    };
    return channel as unknown as BroadcastChannel;
  }
}

const launch: LaunchView = {
  messageType: 'resource-link',
  roles: ['teacher'],
  course: { id: '2', title: 'Maintenance' },
  moduleKey: null,
  linkTitle: null,
  deepLinking: null,
};

let browser: Browser;
let page: LiveSession;
const changed = vi.fn<() => void>();
const open = (token: string, holder: string): LiveSession =>
  liveSession({ id: token, token, holder, launch }, 'fr', browser.channel());
beforeEach(() => {
  sessionStorage.clear();
  browser = new Browser();
  page = open('first', 'emma in 2');
  page.watch(changed);
});
afterEach(() => changed.mockClear());

describe('a session that has ended', () => {
  test('says so once, and has no token any more', () => {
    page.end('first');
    page.end('first');
    expect([page.state(), page.token()]).toEqual(['ended', null]);
    expect(changed).toHaveBeenCalledOnce();
  });

  test('is replaced by the same person’s next one, which survives a reload', () => {
    page.end('first');
    open('second', 'emma in 2');
    expect([page.state(), page.token()]).toEqual(['open', 'second']);
    expect(keptSession('first')?.kept.session.token).toBe('second');
  });

  test('is replaced at once where the next one was opened before', () => {
    open('second', 'emma in 2');
    expect(page.token()).toBe('first');
    page.end('first');
    expect([page.state(), page.token()]).toEqual(['open', 'second']);
  });

  test('late news of the one before do not end the one that took its place', () => {
    page.end('first');
    open('second', 'emma in 2');
    page.end('first');
    expect(page.token()).toBe('second');
  });

  test('is never replaced by somebody else’s, nor by one of another course', () => {
    page.end('first');
    open('theirs', 'bernard in 2');
    open('elsewhere', 'emma in 3');
    expect([page.state(), page.token()]).toEqual(['ended', null]);
  });
});

test('who has signed out stays out', () => {
  page.signOut();
  open('second', 'emma in 2');
  expect([page.state(), page.token()]).toEqual(['signed-out', null]);
});
