import { describe, expect, test } from 'vitest';
import { showPage } from '../testing/page.ts';
import { CONTENT, expectations, type FixtureName } from './selectors.ts';

const promises = expectations.flatMap(([css, expected]) =>
  Object.entries(expected).map(([page, count]) => ({ css, page: page as FixtureName, count })),
);

describe('selectors keep what they promise', () => {
  test.each(promises)('$css on $page: $count', ({ css, page, count }) => {
    showPage(page);
    const content = document.querySelector(CONTENT);
    const scope = css === CONTENT || css.startsWith('.usermenu') ? document : content;
    expect(scope?.querySelectorAll(css)).toHaveLength(count);
  });

  test('the course index has the same marks outside the content', () => {
    showPage('course-teacher');
    const index = document.querySelector('#courseindex');
    expect(index?.querySelectorAll('[data-for="section"]').length).toBeGreaterThan(0);
    expect(document.querySelector(CONTENT)?.contains(index)).toBe(false);
  });
});
