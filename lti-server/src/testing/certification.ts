import type { Certification } from '@blocmap/shared/certification';

/** A small certification: `blocks` blocks of `competences` competences each, the last block optional. */
export function makeCertification(
  code = 'RNCP99001',
  { blocks = 3, competences = 3 }: { blocks?: number; competences?: number } = {},
): Certification {
  return {
    code,
    title: `Certification ${code}`,
    diploma: 'BAC PRO',
    level: 4,
    printedStatus: 'Active',
    nsf: [],
    formacodes: [],
    rome: [],
    certifiers: [],
    dates: {
      published: '2021-06-21',
      start: '2021-09-01',
      registrationEnd: '2026-08-31',
      lastAward: null,
    },
    objectives: null,
    activities: null,
    attestedCompetences: null,
    evaluationSummary: null,
    acquisition: null,
    sectors: null,
    jobs: null,
    regulatedActivities: null,
    entryPrerequisites: null,
    validationPrerequisites: null,
    blockPrerequisites: null,
    componentsValidity: null,
    accessRoutes: [],
    territories: { newCaledonia: null, frenchPolynesia: null },
    correspondences: null,
    legalReferences: [],
    links: [],
    statistics: null,
    authorisedBodies: null,
    previous: [],
    next: [],
    referenceDocument: null,
    warnings: [],
    blocks: Array.from({ length: blocks }, (_, b) => {
      const block = `${code}BC${String(b + 1).padStart(2, '0')}`;
      return {
        code: block,
        title: `Bloc ${b + 1}`,
        optional: b === blocks - 1,
        level: null,
        competences: Array.from({ length: competences }, (_unused, c) => ({
          id: `${block}.${c + 1}`,
          text: `Compétence ${b + 1}.${c + 1}`,
          group: null,
          aliases: [],
        })),
        evaluation: [],
        raw: { competences: '', evaluation: '' },
      };
    }),
  };
}

/** An XML export of the register with a small fiche for each code. */
export function registerXml(codes: readonly string[]): string {
  const fiches = codes.map(
    (code) => `<FICHE><NUMERO_FICHE>${code}</NUMERO_FICHE><INTITULE>Certification ${code}</INTITULE>
<ACTIF>Oui</ACTIF><BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>${code}BC01</CODE>
<LIBELLE>Préparer une intervention</LIBELLE><LISTE_COMPETENCES>- Analyser le besoin
- Organiser son travail
- Rendre compte à l’équipe</LISTE_COMPETENCES><MODALITES_EVALUATION>Épreuve écrite</MODALITES_EVALUATION>
</BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><FICHES><VERSION_FLUX>4.1</VERSION_FLUX>${fiches.join('')}</FICHES>`;
}
