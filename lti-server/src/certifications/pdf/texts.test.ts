import { describe, expect, it } from 'vitest';
import { pdfErrorTexts } from './index.ts';

describe('pdfErrorTexts', () => {
  it('says something of its own for each reason, in both languages', () => {
    const { fr, en } = pdfErrorTexts;
    expect(Object.keys(en)).toEqual(Object.keys(fr));
    const all = [...Object.values(fr), ...Object.values(en)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([]);
  });
});
