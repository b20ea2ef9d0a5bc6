import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseModuleOf } from './message-hint.ts';

describe('courseModuleOf', () => {
  test('reads the cmid as Moodle 4.5 writes it', () => {
    expect(courseModuleOf('{"cmid":17,"launchid":"ltilaunch17_123"}')).toBe(17);
    expect(courseModuleOf('{"cmid":"17","launchid":"x"}')).toBe(17);
  });

  test.each([
    null,
    '',
    '17',
    '[17]',
    'null',
    '{"launchid":"x"}',
    '{"cmid":0}',
    '{"cmid":-1}',
    '{"cmid":1.5}',
    '{"cmid":1e30}',
    '{"cmid":"017"}',
    '{"cmid":" 17"}',
    '{"cmid":{"toString":17}}',
    `{"cmid":17,"x":"${'x'.repeat(2000)}"}`,
  ])('finds none in %s', (hint) => {
    expect(courseModuleOf(hint)).toBeNull();
  });

  test('any text gives a positive integer or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (hint) => {
        const cmid = courseModuleOf(hint);
        expect(cmid === null || (Number.isSafeInteger(cmid) && cmid > 0)).toBe(true);
      }),
    );
  });
});
