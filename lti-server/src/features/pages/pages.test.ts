import { describe, expect, test } from 'vitest';
import type { Launch } from '../../lti/port.ts';
import { renderLaunchPage } from './index.ts';
import { renderShellPage } from './render.tsx';

const launch: Launch = {
  platformId: 'p1',
  deploymentId: 'd1',
  userId: 'u1',
  roles: ['teacher'],
  locale: 'fr',
  messageType: 'resource-link',
  course: { id: '17', title: 'Maintenance </script><b>1re</b>', label: null },
  resourceLink: { id: 'l1', title: 'TP1' },
  moduleKey: 'cm:17',
  custom: { secret: 'not for the page' },
  ags: null,
  membershipsUrl: null,
  deepLinking: null,
  returnUrl: null,
  inFrame: true,
};

function dataBlock(html: string): unknown {
  const match = /<script type="application\/json" id="blocmap-session">(.*?)<\/script>/s.exec(html);
  return JSON.parse(match?.[1] ?? 'null');
}

describe('the page that answers a launch', () => {
  const html = renderLaunchPage({
    locale: 'fr',
    token: 'tok-1',
    launch,
    publicUrl: 'https://tool.example/blocmap/',
  });

  test('carries the session in a data block that its course cannot break out of', () => {
    expect(dataBlock(html)).toEqual({
      locale: 'fr',
      base: '/blocmap',
      session: {
        token: 'tok-1',
        // Whose session of which course this is: another one of theirs may take its place.
        holder: JSON.stringify(['p1', 'd1', 'u1', 'resource-link', '17']),
        launch: {
          messageType: 'resource-link',
          roles: ['teacher'],
          course: { id: '17', title: 'Maintenance </script><b>1re</b>' },
          moduleKey: 'cm:17',
          linkTitle: 'TP1',
          deepLinking: null,
        },
      },
    });
    expect(html).not.toContain('<b>1re');
  });

  test('has no inline script, style or handler, and its token nowhere but in the block', () => {
    expect(html.match(/<script(?! type="application\/json")[^>]*>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    expect(html.split('tok-1')).toHaveLength(2);
    expect(html).not.toContain('not for the page');
  });

  test('shows its frame before any script runs', () => {
    expect(html).toMatch(/^<!doctype html><html lang="fr">/);
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain('<main id="main"');
    expect(html).toContain('/blocmap/assets/');
  });
});

test('the page without a launch has no session and speaks English when asked', () => {
  const html = renderShellPage('en', 'http://localhost:3300');
  expect(html).toContain('<html lang="en">');
  expect(dataBlock(html)).toEqual({ locale: 'en', base: '', session: null });
});
