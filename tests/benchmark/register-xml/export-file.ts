import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Certification } from '@blocmap/shared/certification';
import { shippedCertifications } from '@blocmap/shared/rncp';
import {
  LIST_STYLES,
  randomCertification,
  renderFiche,
  renderRegister,
} from '@blocmap/shared/rncp/register/generate';
import { repositoryRoot } from '../../support/repository.ts';

export type ExportVersion = '4.1' | '2';

const CUISINE = 'shared/src/rncp/register/fixtures/RNCP12508-html-2021.json';
/** Stands for each fiche's number until it is written. */
const NUMBER = 'RNCP99999';
/** Some fiches list their partners by the hundred. */
const PARTNER =
  '<PARTENAIRE><NOM_PARTENAIRE>CFA DES PYRENEES ORIENTALES</NOM_PARTENAIRE><SIRET_PARTENAIRE>13002793100323</SIRET_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE></PARTENAIRE>\n';

/**
 * Writes an export as large as the register's, from its real samples and as many random fiches,
 * each under a number of its own.
 *
 * @returns how many fiches it has
 */
export async function writeExport(
  file: string,
  megabytes: number,
  version: ExportVersion,
): Promise<number> {
  const templates = await readTemplates(version);
  let fiches = 0;
  const pieces = function* (): Generator<string> {
    const [before = '', after = ''] = renderRegister(['\0'], version).split('\0');
    yield before;
    for (let size = 0; size < megabytes * 1e6; fiches += 1) {
      const fiche = (templates[fiches % templates.length] ?? '')
        .replaceAll(NUMBER, `RNCP${fiches + 1}`)
        .replace(/(?<=<ID_FICHE>)\d+/, String(1_000_000 + fiches));
      size += Buffer.byteLength(fiche);
      yield fiche;
    }
    yield after;
  };
  await pipeline(Readable.from(pieces()), createWriteStream(file));
  return fiches;
}

async function readTemplates(version: ExportVersion): Promise<string[]> {
  const random = Array.from({ length: 20 }, (_, index) => randomCertification(index + 1));
  const sources = random.flatMap((each) => [each, ...shippedCertifications()]);
  const rendered = sources.map((source, index) => {
    const list = LIST_STYLES[index % LIST_STYLES.length] ?? 'items';
    const partners = `<PARTENAIRES>${PARTNER.repeat(index)}</PARTENAIRES></FICHE>`;
    return renderFiche(renamed(source), { version, list }, 1).replace('</FICHE>', partners);
  });
  return [...rendered, ...Array.from({ length: 20 }, () => '')].map(
    (fiche, _, all) => fiche || cuisine(all[0] ?? ''),
  );

  /** The fiche of 2021, its lists as they were, inside what another one has around its blocks. */
  function cuisine(around: string): string {
    return around.replace(/(?<=<BLOCS_COMPETENCES>)[\s\S]*(?=<\/BLOCS_COMPETENCES>)/, blocks);
  }
}
