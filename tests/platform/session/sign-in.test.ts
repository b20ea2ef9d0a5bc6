import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVisitor, startPlatform, type Platform } from '../index.ts';
import { localPath } from './sign-in.ts';
import { SESSION_COOKIE } from '../issued/sessions.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

describe('signing in', () => {
  it('offers everyone of the site', async () => {
    const page = await createVisitor(platform.issuer).get('/');
    expect(page.url).toContain('/login/index.php');
    const names = page.forms.map(({ fields }) => fields['username']);
    expect(names).toEqual(platform.users.map(({ username }) => username));
    expect(page.html).toContain('Se connecter en tant que Alice Martin');
  });

  it('keeps a Lax, HttpOnly cookie and leads back to where one was going', async () => {
    const answer = await fetch(`${platform.issuer}/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ username: 'emma.rousseau', wantsurl: '/course/view.php?id=2' }),
    });
    expect(answer.headers.get('location')).toBe('/course/view.php?id=2');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(new RegExp(`^${SESSION_COOKIE}=\\w+;`));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
  });

  it('knows who is nobody', async () => {
    const body = new URLSearchParams({ username: 'nobody' });
    const answer = await fetch(`${platform.issuer}/login`, { method: 'POST', body });
    expect(answer.status).toBe(401);
  });

  it('has a readable page for what is not there', async () => {
    const page = await createVisitor(platform.issuer).get('/nothing/here.php');
    expect(page.status).toBe(404);
    expect(page.html).toContain('Cette page n’existe pas');
  });

  it('ends', async () => {
    const visitor = await platform.signIn('emma.rousseau');
    expect((await visitor.get('/my/courses.php')).url).toContain('/my/courses.php');
    await visitor.post('/login/logout.php', {});
    expect((await visitor.get('/my/courses.php')).url).toContain('/login/index.php');
  });

  it.each([
    ['/course/view.php?id=2', '/course/view.php?id=2'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('goes from %s to %s', (wanted, path) => {
    expect(localPath(wanted)).toBe(path);
  });
});
