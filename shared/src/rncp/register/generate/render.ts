/** Writes certifications as the register's XML export has them: the inverse of the reader. */
import type { Block, Certification, Coded } from '../../../certification/index.ts';
import { ROUTES } from '../values/index.ts';
import { escapeHtml, type ListStyle, renderList } from './lists.ts';

export interface RenderStyle {
  /** `4.1`: CDATA, nested juries and links. `2`: HTML escaped twice, flat ones. */
  version: '4.1' | '2';
  list: ListStyle;
}

/** A whole export. */
export function renderRegister(fiches: readonly string[], version: RenderStyle['version']): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<FICHES>\n<VERSION_FLUX>${version}</VERSION_FLUX>\n${fiches.join('')}</FICHES>\n`;
}

/** @param id the export's own number of the fiche */
export function renderFiche(certification: Certification, style: RenderStyle, id: number): string {
  const { version } = style;
  const html = (name: string, text: string | null): string => textElement(name, text, version);
  const label = version === '2' ? 'INTITULE' : 'LIBELLE';
  const codes = (list: string, name: string, coded: readonly Coded[]): string =>
    element(
      list,
      coded
        .map((each) =>
          element(name, element('CODE', each.code) + element(label, escapeXml(each.label))),
        )
        .join(''),
    );
  const { dates, territories } = certification;
  return `${element(
    'FICHE',
    [
      element('ID_FICHE', String(id)),
      element('NUMERO_FICHE', certification.code),
      element('INTITULE', escapeXml(certification.title)),
      element('ABREGE', element('CODE', certification.diploma ?? '')),
      element('ETAT_FICHE', 'Publiée'),
      element(
        'NOMENCLATURE_EUROPE',
        element('NIVEAU', certification.level === null ? '' : `NIV${certification.level}`),
      ),
      codes('CODES_NSF', 'NSF', certification.nsf),
      element('CERTIFICATEURS', certification.certifiers.map(renderCertifier).join('')),
      html('ACTIVITES_VISEES', certification.activities),
      html('CAPACITES_ATTESTEES', certification.attestedCompetences),
      html('SECTEURS_ACTIVITE', certification.sectors),
      html('TYPE_EMPLOI_ACCESSIBLES', certification.jobs),
      codes('CODES_ROME', 'ROME', certification.rome),
      codes('FORMACODES', 'FORMACODE', certification.formacodes),
      html('OBJECTIFS_CONTEXTE', certification.objectives),
      html('REGLEMENTATIONS_ACTIVITES', certification.regulatedActivities),
      html('PREREQUIS_ENTREE_FORMATION', certification.entryPrerequisites),
      html('PREREQUIS_VALIDATION_CERTIFICATION', certification.validationPrerequisites),
      renderJuries(certification, version),
      element('ACCESSIBLE_NOUVELLE_CALEDONIE', answer(territories.newCaledonia)),
      element('ACCESSIBLE_POLYNESIE_FRANCAISE', answer(territories.frenchPolynesia)),
      renderLegal(certification, version),
      element(
        'BLOCS_COMPETENCES',
        certification.blocks.map((block) => renderBlock(block, style)).join(''),
      ),
      element('LIEN_URL_DESCRIPTION', escapeXml(certification.links.join(' '))),
      element('DATE_EFFET', day(dates.start)),
      element('DATE_FIN_ENREGISTREMENT', day(dates.registrationEnd)),
      element('DATE_LIMITE_DELIVRANCE', day(dates.lastAward)),
      element('DATE_DE_PUBLICATION', day(dates.published)),
      element('ACTIF', certification.printedStatus === 'Active' ? 'Oui' : 'Non'),
      renderLinked('ANCIENNE', certification.previous, version),
      renderLinked('NOUVELLE', certification.next, version),
      html('CORRESPONDANCES', certification.correspondences),
    ].join('\n    '),
  )}\n`;
}

function renderBlock(block: Block, { version, list }: RenderStyle): string {
  const evaluation = block.evaluation.map(({ rawPathway, raw }) => `- ${rawPathway} : ${raw}`);
  return element(
    'BLOC_COMPETENCES',
    [
      element('CODE', block.code),
      element('LIBELLE', escapeXml(block.title)),
      markupElement('LISTE_COMPETENCES', renderList(block, list), version),
      textElement('MODALITES_EVALUATION', evaluation.join('\n'), version),
    ].join('\n      '),
  );
}

function renderCertifier({ siret, legalName }: Certification['certifiers'][number]): string {
  const name = element('NOM_CERTIFICATEUR', escapeXml(legalName));
  return element('CERTIFICATEUR', `${element('SIRET_CERTIFICATEUR', siret ?? '')}${name}`);
}

function renderJuries({ accessRoutes }: Certification, version: RenderStyle['version']): string {
  return ROUTES.flatMap(({ suffix, route }) => {
    const row = accessRoutes.find((each) => each.route === route);
    if (row === undefined) return [];
    const open = answer(row.open);
    if (version === '2') {
      return [element(`SI_JURY_${suffix}`, open), textElement(`JURY_${suffix}`, row.jury, version)];
    }
    const composition = textElement('COMPOSITION', row.jury, version);
    return [element(`SI_JURY_${suffix}`, `${element('ACTIF', open)}${composition}`)];
  }).join('\n    ');
}

function renderLegal({ legalReferences }: Certification, version: RenderStyle['version']): string {
  return legalReferences
    .map(({ kind, date, text }) => {
      const title = textElement('TITRE', text, version);
      const publication = element(
        'PUBLICATION_JO',
        `${element('DATE_PUBLICATION_JO', day(date))}${title}`,
      );
      return element(
        `PUBLICATION_DECRET_${kind === 'founding' ? 'GENERAL' : 'CREATION'}`,
        publication,
      );
    })
    .join('\n    ');
}

function renderLinked(
  name: 'ANCIENNE' | 'NOUVELLE',
  linked: Certification['next'],
  version: RenderStyle['version'],
): string {
  const single = `${name}_CERTIFICATION`;
  if (version === '2') return linked.map(({ code }) => element(single, code)).join('');
  const nested = linked.map(({ code }) => element(single, element(`ID_FICHE_${single}`, code)));
  return element(`${name}S_CERTIFICATIONS`, nested.join(''));
}

/** Plain text as the version writes it: as it is, or as paragraphs of HTML. */
function textElement(name: string, text: string | null, version: RenderStyle['version']): string {
  const lines = (text ?? '').split('\n');
  const html = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\r\n');
  return text === null
    ? element(name, '')
    : markupElement(name, version === '2' ? html : text, version);
}

function markupElement(name: string, content: string, version: RenderStyle['version']): string {
  if (version === '2') return element(name, escapeXml(content));
  return element(name, `<![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

function element(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function answer(value: boolean | null): string {
  return value === null ? '' : value ? 'Oui' : 'Non';
}

/** `2026-08-31` → `31/08/2026` */
function day(iso: string | null): string {
  return iso === null ? '' : iso.split('-').toReversed().join('/');
}
