import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Certification } from '@blocmap/shared/certification';
import { shippedCertifications } from '@blocmap/shared/rncp';
import {
  LIST_STYLES,
  randomCertification,
  renderFiche,
  type RenderStyle,
} from '@blocmap/shared/rncp/register/generate';
import { repositoryRoot } from '../../support/repository.ts';

/** Stands for each fiche's number until it is written. */
export const NUMBER = 'RNCP999999';

const CUISINE = 'shared/src/rncp/register/fixtures/RNCP12508-html-2021.json';
const Cuisine = z.object({
  blocs_competences: z.record(
    z.string(),
    z.object({ numero_bloc: z.string(), intitule: z.string(), liste_competences: z.string() }),
  ),
});
const COUNT = 60;
/** Some fiches list their partners by the hundred. */
const PARTNER =
  '<PARTENAIRE><NOM_PARTENAIRE>CFA DES PYRENEES ORIENTALES</NOM_PARTENAIRE><SIRET_PARTENAIRE>13002793100323</SIRET_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE></PARTENAIRE>\n';

/** Fiches of several kinds: the shipped one, a real one with HTML of 2021, random ones. */
export async function readTemplates(version: RenderStyle['version']): Promise<string[]> {
  const cuisine = await readCuisine(version);
  const shipped = shippedCertifications();
  return Array.from({ length: COUNT }, (_, index) => {
    const known = shipped[index % 3];
    const certification = renamed(known ?? randomCertification(index + 1));
    const list = LIST_STYLES[index % LIST_STYLES.length] ?? 'items';
    const fiche = renderFiche(certification, { version, list }, 1);
    const blocks = index % 3 === 1 ? cuisine : '$&';
    return fiche
      .replace(/<BLOCS_COMPETENCES>[\s\S]*<\/BLOCS_COMPETENCES>/, blocks)
      .replace('</FICHE>', `<PARTENAIRES>${PARTNER.repeat(index)}</PARTENAIRES></FICHE>`);
  });
}

function renamed(certification: Certification): Certification {
  const blocks = certification.blocks.map((block) => ({
    ...block,
    code: `${NUMBER}${block.code.slice(block.code.lastIndexOf('BC'))}`,
  }));
  return { ...certification, code: NUMBER, blocks };
}

async function readCuisine(version: RenderStyle['version']): Promise<string> {
  const text = await readFile(join(repositoryRoot, CUISINE), 'utf8');
  const blocks = Object.values(Cuisine.parse(JSON.parse(text)).blocs_competences).map((block) => {
    const code = block.numero_bloc.replace('RNCP12508', NUMBER);
    const list = markup(block.liste_competences, version);
    return `<BLOC_COMPETENCES><CODE>${code}</CODE><LIBELLE>${block.intitule}</LIBELLE><LISTE_COMPETENCES>${list}</LISTE_COMPETENCES></BLOC_COMPETENCES>`;
  });
  return `<BLOCS_COMPETENCES>${blocks.join('\n')}</BLOCS_COMPETENCES>`;
}

function markup(html: string, version: RenderStyle['version']): string {
  if (version === '4.1') return `<![CDATA[${html}]]>`;
  return html
    .replaceAll('é', '&eacute;')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
