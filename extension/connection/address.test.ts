import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, parseAddress, patternFor, permissionFor } from './address.ts';

/** Near to an address, with what Moodle's own have; `fc.webUrl` takes seconds to be made. */
const pasted = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'ftp://', ''),
    fc.webAuthority({ withPort: true, withUserInfo: true }),
    fc.array(
      fc.constantFrom(
        'moodle',
        'course',
        'view.php',
        'my',
        'login',
        'index.php',
        '..',
        '',
        'é%20*',
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('', '?id=2', '#top'),
  )
  .map(([scheme, authority, path, rest]) => `${scheme}${[authority, ...path].join('/')}${rest}`);

describe('what people paste', () => {
  test.each([
    ['https://moodle.lycee.fr', 'https://moodle.lycee.fr'],
    ['  moodle.lycee.fr/ ', 'https://moodle.lycee.fr'],
    ['https://moodle.lycee.fr/my/courses.php?x=1#top', 'https://moodle.lycee.fr'],
    ['https://ecole.fr/moodle/course/view.php?id=2', 'https://ecole.fr/moodle'],
    ['https://ecole.fr/moodle/login/index.php', 'https://ecole.fr/moodle'],
    ['https://ecole.fr/a/b/', 'https://ecole.fr/a/b'],
    ['HTTPS://Ecole.FR:8443/', 'https://ecole.fr:8443'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://127.0.0.1', 'http://127.0.0.1'],
  ])('%s', (typed, address) => {
    expect(parseAddress(typed, 'moodle')).toEqual({ ok: true, address });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://moodle.lycee.fr', 'insecure'],
    ['http://localhost.example', 'insecure'],
    ['ftp://moodle.lycee.fr', 'insecure'],
    ['javascript://moodle.lycee.fr/%0aalert(1)', 'insecure'],
    ['https://moi:secret@moodle.lycee.fr', 'credentials'],
    ['https://', 'unreadable'],
    ['https://*.fr', 'unreadable'],
    ['https://ecole.fr/*', 'unreadable'],
    ['mon moodle', 'unreadable'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(parseAddress(typed, 'moodle')).toEqual({ ok: false, fault });
  });

  test('a tool’s path is kept, whatever its name', () => {
    expect(parseAddress('https://x.fr/my/', 'tool')).toMatchObject({ address: 'https://x.fr/my' });
  });

  test('anything is read or refused, never thrown; what is read is read the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), pasted), (typed) => {
        const read = parseAddress(typed, 'moodle');
        if (!read.ok) return;
        expect(parseAddress(read.address, 'moodle')).toEqual(read);
        expect(permissionFor(read.address, true)).toMatch(/^https?:\/\/[^/*]+\/\*$/);
      }),
    );
  });
});

test('permissions are for one origin; Firefox knows no ports', () => {
  expect(permissionFor('https://ecole.fr/moodle', true)).toBe('https://ecole.fr/*');
  expect(permissionFor('http://localhost:8080', true)).toBe('http://localhost:8080/*');
  expect(permissionFor('http://localhost:8080', false)).toBe('http://localhost/*');
});

test('scripts are for pages below the site’s own path', () => {
  expect(patternFor('https://ecole.fr/moodle', 'course/view.php*', true)).toBe(
    'https://ecole.fr/moodle/course/view.php*',
  );
  expect(patternFor('https://ecole.fr', 'mod/*/view.php*', true)).toBe(
    'https://ecole.fr/mod/*/view.php*',
  );
});

test.each([
  ['https://ecole.fr/moodle/course/view.php?id=2', 'https://ecole.fr/moodle', true],
  ['https://ecole.fr/moodle', 'https://ecole.fr/moodle', true],
  ['https://ecole.fr/course/view.php', 'https://ecole.fr', true],
  ['https://ecole.fr/moodle2/course/view.php', 'https://ecole.fr/moodle', false],
  ['https://ecole.fr.evil.example/moodle/', 'https://ecole.fr/moodle', false],
  ['http://ecole.fr/moodle/', 'https://ecole.fr/moodle', false],
  ['https://ecole.fr:444/', 'https://ecole.fr', false],
  ['about:blank', 'https://ecole.fr', false],
  ['', 'https://ecole.fr', false],
])('%s is within %s: %s', (page, site, expected) => {
  expect(isWithin(page, site)).toBe(expected);
});
