/**
 * Writes the certifications that Blocmap ships: what its parser reads in the official texts.
 * Run after a change of the parser or of a fiche, and look at the difference before committing:
 *
 *   npx tsc -b shared && node scripts/generate-rncp-data.mjs && npx tsc -b shared
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseFiche } from '../shared/dist/rncp/fiche/index.js';

const SHIPPED = ['RNCP35698'];
const folder = new URL('../shared/src/rncp/', import.meta.url);

for (const code of SHIPPED) {
  const text = await readFile(new URL(`fixtures/${code}-fiche.txt`, folder), 'utf8');
  const certification = parseFiche(text);
  const target = new URL(`data/${code}.json`, folder);
  await writeFile(target, `${JSON.stringify(certification, null, 2)}\n`);
  const { blocks, warnings } = certification;
  const competences = blocks.flatMap((block) => block.competences);
  console.log(
    `${code}: ${blocks.length} blocks, ${competences.length} competences, ${warnings.length} warnings`,
  );
}
