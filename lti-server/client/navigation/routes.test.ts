import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { href, parseRoute, type Route } from './routes.ts';
import { offeredViews, rightsIn, startRoute } from './start.ts';
import type { LaunchView } from '../../src/ui/session-block.ts';

const courseId = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const moduleKey = fc.constantFrom('cm:17', 'link:a/b#c?d', 'link:%');
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ view: fc.constantFrom('mapping', 'map', 'copies'), courseId }),
  fc.record({
    view: fc.constant('coverage' as const),
    courseId,
    target: fc.option(fc.constant('RNCP35698BC03.2')),
  }),
  fc.record({ view: fc.constant('evaluate' as const), courseId, moduleKey: fc.option(moduleKey) }),
  fc.record({ view: fc.constant('activity' as const), courseId, moduleKey }),
  fc.record({
    view: fc.constant('certification' as const),
    code: fc.constant('RNCP35698'),
    version: fc.option(fc.constant('3f2a')),
  }),
  fc.record({ view: fc.constant('import' as const), draftId: fc.option(courseId) }),
  fc.record({
    view: fc.constant('succession' as const),
    from: fc.constant('RNCP35698'),
    to: fc.option(fc.constant('RNCP42118')),
  }),
  fc.record({
    view: fc.constantFrom(
      'certifications',
      'department',
      'administration',
      'extension',
      'new-activity',
    ),
  }),
);

describe('addresses', () => {
  test('a screen comes back from its own address', () => {
    fc.assert(
      fc.property(route, (route) => {
        expect(parseRoute(href(route))).toEqual(route);
      }),
    );
  });

  test('anything else is no screen, and never an error', () => {
    for (const hash of ['', '#', '#main', '#/', '#/courses', '#/courses//mapping', '#/nowhere']) {
      expect(parseRoute(hash)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseRoute(`#/${text}`)).not.toThrow();
      }),
    );
    expect(parseRoute('#/courses/%E0%A4%A/map')).toBeNull();
  });
});

const launch: LaunchView = {
  messageType: 'resource-link',
  roles: ['teacher'],
  course: { id: '17', title: 'Maintenance' },
  moduleKey: 'cm:4',
  linkTitle: null,
  deepLinking: null,
};

describe('the first screen', () => {
  test.each([
    [launch, 'mapping'],
    [{ ...launch, roles: ['student'] }, 'activity'],
    [{ ...launch, roles: ['student'], moduleKey: null }, 'map'],
    [{ ...launch, roles: ['administrator'] }, 'administration'],
    [{ ...launch, roles: ['administrator', 'teacher'] }, 'mapping'],
    [{ ...launch, messageType: 'deep-linking' }, 'new-activity'],
    [{ ...launch, roles: [], course: null }, 'extension'],
  ] as [LaunchView, string][])('of %j is %s', (launch, view) => {
    expect(startRoute(launch).view).toBe(view);
  });
});

test('somebody with several roles has the screens of each', () => {
  const me = {
    issuer: 'https://moodle.example',
    platformName: 'Moodle',
    locale: 'fr' as const,
    courses: [{ courseId: '17', title: 'Maintenance', role: 'head' as const }],
    administrator: true,
    head: true,
  };
  expect(offeredViews(rightsIn('17', launch, me), launch)).toEqual([
    'mapping',
    'coverage',
    'evaluate',
    'department',
    'certifications',
    'administration',
    'extension',
  ]);
  const elsewhere = { ...launch, roles: [], course: null };
  expect(offeredViews(rightsIn('17', elsewhere, me), elsewhere)).not.toContain('evaluate');
  const student = { ...launch, roles: ['student' as const] };
  expect(offeredViews(rightsIn('17', student, null), student)).toEqual(['map', 'extension']);
});
