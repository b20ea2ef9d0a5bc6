/**
 * Prints the PDFs that the tests of the PDF reader read, with Chromium, as a teacher prints a page
 * of the register's site. Needed again only where the pages (`lib/fiche-page.mjs`) change:
 *
 *   node scripts/print-fiche-fixtures.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { provideChromium } from './lib/chromium/index.mjs';
import { fichePage } from './lib/fiche-page.mjs';

const fixtures = new URL('../lti-server/src/certifications/pdf/fixtures/', import.meta.url);
const shipped = new URL('../shared/src/rncp/data/RNCP35698.json', import.meta.url);
const small = '<div style="font-size:8px;width:100%;padding:0 15mm">';

const FIXTURES = [
  ['RNCP35698.pdf', JSON.parse(await readFile(shipped, 'utf8')), 2023],
  ['RNCP99001.pdf', JSON.parse(await readFile(new URL('RNCP99001.json', fixtures), 'utf8')), 2024],
];

const browser = await chromium.launch({
  executablePath: await provideChromium(),
  args: ['--no-sandbox'],
});
try {
  for (const [name, certification, site] of FIXTURES) {
    const page = await browser.newPage();
    await page.setContent(fichePage(certification, site));
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
      displayHeaderFooter: true,
      headerTemplate: `${small}24/11/2026 10:22 ${certification.code} - France Compétences</div>`,
      footerTemplate: `${small}https://www.francecompetences.fr/recherche/rncp/${certification.code.slice(4)}/ <span class="pageNumber"></span>/<span class="totalPages"></span></div>`,
      tagged: false,
    });
    await writeFile(new URL(name, fixtures), pdf);
    await page.close();
  }
} finally {
  await browser.close();
}
