import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const files = ['client', 'src/ui']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => /(?:^|\/)(?:texts|module-types)\.ts$/.test(file));

type Dictionary = Record<string, string | ((...values: unknown[]) => string)>;

/** Every dictionary that a file exports. */
async function dictionaries(file: string): Promise<{ fr: Dictionary; en: Dictionary }[]> {
  const module = (await import(file)) as Record<string, { fr?: Dictionary; en?: Dictionary }>;
  return Object.values(module).flatMap(({ fr, en }) => (fr && en ? [{ fr, en }] : []));
}

/** The words with something put into each gap. */
function words(text: Dictionary[string] | undefined): string {
  return typeof text === 'function' ? text(2, 3, 4, 5) : (text ?? '');
}

test('there are dictionaries to look at', () => {
  expect(files.length).toBeGreaterThan(8);
});

describe.each(files.map((file) => relative(root, file)))('%s', (file) => {
  test('says everything in both languages', async () => {
    const found = await dictionaries(join(root, file));
    expect(found).not.toEqual([]);
    for (const { fr, en } of found) {
      expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted());
      expect(Object.keys(fr).filter((key) => typeof fr[key] !== typeof en[key])).toEqual([]);
      expect(Object.keys(fr).filter((key) => !words(fr[key]) || !words(en[key]))).toEqual([]);
    }
  });

  test('addresses nobody as « tu », and writes French as it is printed', async () => {
    for (const { fr } of await dictionaries(join(root, file))) {
      const all = Object.values(fr).map(words);
      expect(all.filter((text) => /(?<!\p{L})(?:tu|ton|tes|toi)(?!\p{L})/iu.test(text))).toEqual(
        [],
      );
      expect(all.filter((text) => /\w'\w/.test(text))).toEqual([]);
      expect(all.filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
    }
  });
});
