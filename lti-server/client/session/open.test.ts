// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionBlock } from '../../src/ui/session-block.ts';
import { openPage } from './open.ts';
import { forgetSession } from './store.ts';

const launch = {
  messageType: 'resource-link' as const,
  roles: ['teacher' as const],
  course: { id: '2', title: 'Maintenance' },
  moduleKey: null,
  linkTitle: null,
  deepLinking: null,
};
const arrive = (block: SessionBlock | null): void => {
  document.body.innerHTML = '';
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'blocmap-session';
  script.textContent = JSON.stringify(block);
  if (block !== null) document.body.append(script);
};
const launched = (token: string): SessionBlock => ({
  locale: 'en',
  base: '/blocmap',
  session: { token, holder: 'teacher in 2', launch },
});
const reloaded: SessionBlock = { locale: 'fr', base: '/blocmap', session: null };

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/lti/launch');
});
afterEach(() => vi.unstubAllGlobals());

describe('a launched page', () => {
  test('takes its session out of the document and leaves an address that tells nothing', () => {
    arrive(launched('secret'));
    const page = openPage();
    expect(page).toMatchObject({ locale: 'en', base: '/blocmap', session: { token: 'secret' } });
    expect(document.documentElement.outerHTML).not.toContain('secret');
    expect(location.pathname).toBe('/blocmap/app');
    expect(location.href).not.toContain('secret');
  });

  test('finds its own session after a reload, whatever was launched beside it', () => {
    arrive(launched('first'));
    openPage();
    const own: unknown = history.state;
    arrive(launched('second'));
    openPage();
    history.replaceState(own, '', '/blocmap/app#/courses/2/coverage');
    arrive(reloaded);
    expect(openPage()).toMatchObject({ locale: 'en', session: { token: 'first', launch } });
  });

  test('without a history entry of its own takes the last session of the tab', () => {
    arrive(launched('last'));
    openPage();
    history.replaceState(null, '', '/blocmap/app');
    arrive(reloaded);
    expect(openPage().session?.token).toBe('last');
  });
});

describe('no session', () => {
  test('where none was launched, or it was forgotten', () => {
    arrive(reloaded);
    expect(openPage()).toEqual({ locale: 'fr', base: '/blocmap', session: null });
    arrive(launched('gone'));
    forgetSession(openPage().session?.id ?? '');
    arrive(reloaded);
    expect(openPage().session).toBeNull();
  });

  test('where storage is forbidden the launch works and the reload does not', () => {
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied });
    arrive(launched('fleeting'));
    expect(openPage().session?.token).toBe('fleeting');
    arrive(reloaded);
    expect(openPage().session).toBeNull();
  });

  test('in a document without its block', () => {
    arrive(null);
    expect(openPage()).toEqual({ locale: 'fr', base: '', session: null });
  });
});
