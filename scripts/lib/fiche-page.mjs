/** A fiche as a page in the manner of the register's site, to be printed. */

const escape = (text) => (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const prose = (text) =>
  (text ?? '')
    .split('\n')
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join('');
const field = (name, content) => `<h3>${name}</h3>${content}`;
const part = (name, content) => `<h2>${name}</h2>${content}`;
const list = (items) => `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
const day = (iso) => (iso === null ? '-' : iso.split('-').toReversed().join('-'));
const row = (cells, tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (header, rows, name = '') =>
  `<table class="${name}">${header.length > 0 ? `<thead>${row(header, 'th')}</thead>` : ''}<tbody>${rows
    .map((cells) => row(cells))
    .join('')}</tbody></table>`;
const coded = (codes) => list(codes.map(({ code, label }) => `${code} : ${label}`));

const STYLE = `
  body { font: 12px/1.4 'DejaVu Sans', sans-serif; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid #aaa; padding: 8px; text-align: left; vertical-align: top; }
  .narrow td:first-child { width: 30%; }
  .question { position: fixed; right: 0; bottom: 0; }
  .site2023 h2 { text-transform: uppercase; }
  .site2024 th { text-align: center; }
  .site2024 td { vertical-align: middle; }
`;

/** @param site 2023 or 2024: how the site printed its top and its lists */
export function fichePage(certification, site) {
  const top = site === 2023 ? top2023(certification) : top2024(certification);
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body class="site${site}">
    ${top}${summary(certification)}${blocks(certification, site)}${tail(certification, site)}
    <div class="question">Une question ?</div></body>`;
}

const titleOf = ({ diploma, title }) => (diploma === null ? title : `${diploma} - ${title}`);

function top2023(fiche) {
  return `<p>Répertoire national des certifications professionnelles</p><h1>${titleOf(fiche)}</h1>
    <p>${fiche.printedStatus}</p><p>N° de fiche</p><p>${fiche.code}</p>
    <p><b>Nomenclature du niveau de qualification :</b> Niveau ${fiche.level}</p>
    <p><b>Code(s) NSF :</b></p>${coded(fiche.nsf)}<p><b>Formacode(s) :</b></p>${coded(fiche.formacodes)}
    <p><b>Date d’échéance de l’enregistrement :</b> ${day(fiche.dates.registrationEnd)}</p>
    ${certifiers(fiche)}`;
}

function top2024(fiche) {
  const fact = (name, values) =>
    `<div><p>${name}</p>${values.map((value) => `<p><b>${escape(value)}</b></p>`).join('')}</div>`;
  const codes = (entries) => entries.map(({ code, label }) => `${code} : ${label}`);
  return `<p>Répertoire national des certifications professionnelles</p><h1>${titleOf(fiche)}</h1>
    <p><span>N° de fiche</span> <b>${fiche.code}</b></p><p><span>Etat :</span> <b>${fiche.printedStatus}</b></p>
    <h2>L'essentiel</h2>
    ${fact('Nomenclature<br>du niveau de qualification', [`Niveau ${fiche.level}`])}
    ${fact('Code(s) NSF', codes(fiche.nsf))}${fact('Formacode(s)', codes(fiche.formacodes))}
    ${fact('Date d’échéance<br>de l’enregistrement', [day(fiche.dates.registrationEnd)])}
    ${certifiers(fiche)}`;
}

function certifiers(fiche) {
  const rows = fiche.certifiers.map(({ legalName, siret, tradeName, website }) =>
    [legalName, siret, tradeName, website].map((cell) => escape(cell ?? '-')),
  );
  return part(
    'Certificateur(s)',
    table(['Nom légal', 'Siret', 'Nom commercial', 'Site internet'], rows),
  );
}

function summary(fiche) {
  return part(
    'Résumé de la certification',
    field('Objectifs et contexte de la certification :', prose(fiche.objectives)) +
      field('Activités visées :', prose(fiche.activities)) +
      field('Compétences attestées :', prose(fiche.attestedCompetences)) +
      field("Modalités d'évaluation :", prose(fiche.evaluationSummary)),
  );
}

function blocks(fiche, site) {
  const header = ['Liste de compétences', "Modalités d'évaluation"];
  const tables = fiche.blocks.map((block) =>
    field(
      `${block.code} - ${escape(block.title)}`,
      table(header, [[competences(block, site), assessment(block)]], 'narrow'),
    ),
  );
  return part('Blocs de compétences', tables.join(''));
}

function competences(block, site) {
  if (site === 2024) {
    return list(block.competences.map(({ aliases, text }) => [...aliases, text].join(' ')));
  }
  let group = null;
  const items = block.competences.map((competence) => {
    const heading = competence.group === group ? '' : `<p>${escape(competence.group)}</p>`;
    group = competence.group;
    return `${heading}<p>- ${escape(competence.text)} ;</p>`;
  });
  return `${block.level === null ? '' : `<p>${escape(block.level)} :</p>`}${items.join('')}`;
}

function assessment({ evaluation, raw }) {
  if (evaluation.length === 0) return prose(raw.evaluation);
  return evaluation
    .map((modality) => `<p>- ${escape(modality.rawPathway)} : ${escape(modality.raw)}</p>`)
    .join('');
}

function tail(fiche, site) {
  const link = site === 2023 ? 'correspondance' : 'équivalence';
  return (
    field(
      `Description des modalités d'acquisition de la certification par capitalisation des blocs de compétences et/ou par ${link} :`,
      prose(fiche.acquisition),
    ) +
    part(
      "Secteur d'activité et type d'emploi",
      field("Secteurs d'activités :", prose(fiche.sectors)) +
        field("Type d'emplois accessibles :", prose(fiche.jobs)) +
        field('Code(s) ROME :', list(fiche.rome.map(({ code, label }) => `${code} - ${label}`))) +
        field("Références juridiques des réglementations d'activité :", ''),
    ) +
    access(fiche, site) +
    part(
      "Liens avec d'autres certifications professionnelles, certifications ou habilitations",
      '<p>Aucune correspondance</p>',
    ) +
    legal(fiche) +
    more(fiche)
  );
}

function access({ blockPrerequisites, accessRoutes, territories }, site) {
  const modified = site === 2024 ? ['-'] : [];
  const header = ["Voie d'accès à la certification", 'Oui', 'Non', 'Composition des jurys'];
  const cross = (open) => (open ? ['X', ''] : ['', 'X']);
  return part(
    "Voies d'accès",
    field("Le cas échéant, prérequis à l'entrée en formation :", '') +
      field('Le cas échéant, prérequis à la validation de la certification :', '') +
      field('Pré-requis distincts pour les blocs de compétences :', prose(blockPrerequisites)) +
      field('Validité des composantes acquises :', '') +
      table(
        site === 2024 ? [...header, 'Date de dernière modification'] : header,
        accessRoutes.map(({ label, open, jury }) => [
          label,
          ...cross(open),
          prose(jury),
          ...modified,
        ]),
      ) +
      table(
        ['', 'Oui', 'Non'],
        [
          ['Inscrite au cadre de la Nouvelle Calédonie', ...cross(territories.newCaledonia)],
          ['Inscrite au cadre de la Polynésie française', ...cross(territories.frenchPolynesia)],
        ],
      ),
  );
}

function legal({ legalReferences, dates }) {
  const references = (kind) =>
    table(
      ['Date du JO / BO', 'Référence au JO / BO'],
      legalReferences
        .filter((reference) => reference.kind === kind)
        .map(({ date, text }) => [day(date), prose(text)]),
    );
  const dated = [
    ['Date de publication de la fiche', day(dates.published)],
    ['Date de début des parcours certifiants', day(dates.start)],
    ["Date d'échéance de l'enregistrement", day(dates.registrationEnd)],
  ];
  return part(
    'Base légale',
    field(
      'Référence au(x) texte(s) réglementaire(s) instaurant la certification :',
      references('founding'),
    ) +
      field(
        'Référence des arrêtés et décisions publiés au Journal Officiel ou au Bulletin Officiel (enregistrement au RNCP, création diplôme, accréditation...) :',
        references('decision'),
      ) +
      table([], dated),
  );
}

function more(fiche) {
  return part(
    "Pour plus d'informations",
    field('Statistiques :', '') +
      field('Lien internet vers le descriptif de la certification', prose(fiche.links.join('\n'))) +
      prose(fiche.authorisedBodies) +
      field(
        'Certification(s) antérieure(s) :',
        table(
          ['N° de la fiche', 'Intitulé de la certification remplacée'],
          fiche.previous.map(({ code, title }) => [code, escape(title)]),
        ),
      ) +
      field(
        "Référentiel d'activité, de compétences et d'évaluation :",
        prose(fiche.referenceDocument),
      ),
  );
}
