import { DeepLinkRequest } from '@blocmap/shared/protocol';
import { describe, expect, test } from 'vitest';
import { itemOf, problemsOf, type ActivityDraft } from './draft.ts';

const draft: ActivityDraft = {
  title: ' TP 6 ',
  targets: new Set(['RNCP35698BC05.1', 'RNCP35698BC03']),
  nature: 'certificative',
  maximum: '20',
  primaryBlock: null,
};

describe('a new activity', () => {
  test('becomes what the contract asks for', () => {
    const item = itemOf(draft);
    expect(item).toEqual({
      title: 'TP 6',
      targets: ['RNCP35698BC05.1', 'RNCP35698BC03'],
      nature: 'certificative',
      scoreMaximum: 20,
      primaryBlock: 'RNCP35698BC05',
    });
    expect(DeepLinkRequest.safeParse({ items: [item] }).success).toBe(true);
  });

  test('forgets a primary block that is no longer chosen', () => {
    expect(itemOf({ ...draft, primaryBlock: 'RNCP35698BC03' }).primaryBlock).toBe('RNCP35698BC03');
    expect(itemOf({ ...draft, primaryBlock: 'RNCP35698BC09' }).primaryBlock).toBe('RNCP35698BC05');
  });

  test('may go without a score', () => {
    expect(itemOf({ ...draft, maximum: null }).scoreMaximum).toBeNull();
    expect(problemsOf({ ...draft, maximum: null })).toEqual([]);
  });

  test('says what is missing', () => {
    expect(problemsOf(draft)).toEqual([]);
    expect(problemsOf({ ...draft, title: ' ', targets: new Set(), maximum: 'vingt' })).toEqual([
      'nameMissing',
      'targetsMissing',
      'maximumInvalid',
    ]);
    for (const maximum of ['', '0', '-5', '1001', 'NaN']) {
      expect(problemsOf({ ...draft, maximum })).toEqual(['maximumInvalid']);
    }
    expect(problemsOf({ ...draft, maximum: '12,5' })).toEqual([]);
  });
});
