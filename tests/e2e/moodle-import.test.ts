/** What we export, given to the competency importer of a real Moodle by hand, as an administrator does. */
import { exportCertification } from '@blocmap/shared/interchange';
import { RNCP35698, shippedCertification } from '@blocmap/shared/rncp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { moodleLms } from './lms/moodle-lms.ts';
import { callMoodle } from './lms/moodle-service.ts';

const address = process.env['MOODLE_URL'] ?? '';
const PATIENCE = 180_000;
const mspc = shippedCertification(RNCP35698)!;

interface Framework {
  readonly id: number;
  readonly idnumber: string;
}
interface MoodleCompetency {
  readonly id: number;
  readonly parentid: number;
  readonly idnumber: string;
  readonly shortname: string;
  readonly description: string;
}

describe('Moodle’s own importer', () => {
  const absent = address === '';
  let browser: Browser;
  let page: Page;

  beforeEach((context) =>
    context.skip(absent, 'MOODLE_URL is not set, so no real Moodle was tried'),
  );
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  }, PATIENCE);
  afterAll(() => browser.close());

  const frameworks = () =>
    callMoodle<Framework[]>(page, 'core_competency_list_competency_frameworks', {
      sort: 'shortname',
      context: { contextid: 1 },
      includes: 'self',
      onlyvisible: false,
    });
  const ours = async () =>
    (await frameworks()).filter(({ idnumber }) => idnumber.startsWith(RNCP35698));

  async function importFile(content: string, delimiter: 'comma' | 'semicolon'): Promise<void> {
    await page.goto(`${moodleLms(address, process.env).url}/admin/tool/lpimportcsv/index.php`);
    await page.click('.fp-btn-choose');
    const picker = page.locator('.filepicker:visible');
    await picker.getByText('Upload a file', { exact: true }).click();
    await picker.locator('input[type=file]').setInputFiles({
      name: `${RNCP35698}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(content, 'utf8'),
    });
    await picker.locator('.fp-upload-btn').click();
    await page.locator('.filepicker-filename a').waitFor();
    await page.selectOption('[name=delimiter_name]', delimiter);
    await page.click('#id_submitbutton');
    // Its second page asks which column is which, and has guessed them all by their place.
    await page.locator('[name=header0]').waitFor();
    await page.click('#id_submitbutton');
    await page.locator('.alert-success').waitFor();
  }

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
  ] as const)(
    'takes RNCP35698 whole, with %ss',
    async (name, delimiter) => {
      await moodleLms(address, process.env).signIn(page, 'administrator');
      // What somebody else has imported there is theirs: the test does not touch it.
      expect(await ours(), `delete ${RNCP35698} among Moodle's frameworks first`).toEqual([]);
      const { content } = await exportCertification(mspc, 'moodle-csv', {
        baseUrl: 'https://blocmap.example',
        changedAt: '2026-11-25T08:00:00Z',
        delimiter,
      });
      await importFile(String(content), name);
      const [framework] = await ours();
      const id = framework?.id ?? 0;
      const taken = await callMoodle<MoodleCompetency[]>(
        page,
        'core_competency_list_competencies',
        { filters: [{ column: 'competencyframeworkid', value: String(id) }] },
      );
      const byCode = new Map(taken.map((one) => [one.idnumber, one]));
      await callMoodle(page, 'core_competency_delete_competency_framework', { id });
      const words = await page.evaluate(
        (list) =>
          list.map(([code, html]) => {
            const element = document.createElement('div');
            element.innerHTML = html;
            return [code, element.textContent.replace(/\s+/g, ' ').trim()] as const;
          }),
        taken.map(({ idnumber, description }) => [idnumber, description] as const),
      );
      const text = new Map(words);
      for (const block of mspc.blocks) {
        expect(byCode.get(block.code)?.shortname).toContain(block.title.slice(0, 60));
        for (const competence of block.competences) {
          const found = byCode.get(competence.id);
          expect([competence.id, text.get(competence.id)]).toEqual([
            competence.id,
            expect.stringContaining(competence.text.replace(/\s+/g, ' ')),
          ]);
          expect(isBelow(found, byCode.get(block.code), taken)).toBe(true);
        }
      }
      const codes = mspc.blocks.flatMap(({ code, competences }) => [
        code,
        ...competences.map(({ id }) => id),
      ]);
      expect(codes).toHaveLength(91);
      expect(codes.filter((code) => !byCode.has(code))).toEqual([]);
    },
    PATIENCE,
  );
});

/** Directly, or with the heading of a group between. */
function isBelow(
  competency: MoodleCompetency | undefined,
  block: MoodleCompetency | undefined,
  all: readonly MoodleCompetency[],
): boolean {
  const parent = all.find(({ id }) => id === competency?.parentid);
  return block !== undefined && (parent?.id === block.id || parent?.parentid === block.id);
}
