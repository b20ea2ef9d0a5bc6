/** Random certifications that hold all that the XML export carries and nothing else. */
import {
  type Block,
  CandidatePathway,
  type Certification,
  type Competence,
  type EvaluationModality,
} from '../../../certification/index.ts';
import { normaliseForm } from '../../evaluation/index.ts';
import { blankCertification, ROUTES } from '../values/index.ts';
import { Random } from './random.ts';
import { randomCompetence, randomProse, randomTitle } from './words.ts';

const FORMS = ['contrôle en cours de formation (CCF)', 'ponctuel écrit et oral', 'CCF'];
const CANDIDATES: Record<CandidatePathway, string> = {
  P1: "Candidats de la voie scolaire dans un établissement public ou privé sous contrat, CFA ou section d'apprentissage habilité, formation professionnelle continue dans un établissement public",
  P2: "Candidats de la voie scolaire dans un établissement privé, CFA ou section d'apprentissage non habilité, formation professionnelle continue en établissement privé, enseignement à distance, candidats justifiant de 3 années d'activités professionnelles",
  P3: 'Candidats de la voie de la formation professionnelle continue dans un établissement public habilité',
};

/** @param number from 1; the same number gives the same certification, `RNCP1` for 1 */
export function randomCertification(number: number): Certification {
  const random = new Random(number);
  const code = `RNCP${number}`;
  const maybe = (text: string): string | null => (random.chance(70) ? text : null);
  const prose = (): string | null => maybe(randomProse(random));
  const coded = (make: () => string) =>
    Array.from({ length: random.below(4) }, () => ({ code: make(), label: randomTitle(random) }));
  const linked = () =>
    random.chance(30) ? [{ code: `RNCP${random.digits(5)}`, title: null }] : [];
  return {
    ...blankCertification(code),
    title: randomTitle(random),
    diploma: maybe(random.pick(['BAC PRO', 'BTS', 'CAP', 'CQP'])),
    level: random.chance(80) ? 3 + random.below(6) : null,
    printedStatus: random.pick(['Active', 'Inactive']),
    nsf: coded(() => `${random.digits(3)}${random.pick(['', 'r', 'w'])}`),
    formacodes: coded(() => random.digits(5)),
    rome: coded(() => `I${random.digits(4)}`),
    certifiers: Array.from({ length: 1 + random.below(3) }, () => ({
      legalName: randomTitle(random),
      siret: maybe(random.digits(14)),
      tradeName: null,
      website: null,
    })),
    dates: {
      published: maybe(randomDay(random)),
      start: maybe(randomDay(random)),
      registrationEnd: maybe(randomDay(random)),
      lastAward: maybe(randomDay(random)),
    },
    objectives: prose(),
    activities: prose(),
    attestedCompetences: prose(),
    sectors: prose(),
    jobs: prose(),
    regulatedActivities: prose(),
    accessRoutes: ROUTES.map(({ route, label }) => ({
      route,
      label,
      open: random.chance(50),
      jury: prose(),
    })),
    territories: { newCaledonia: random.chance(50), frenchPolynesia: random.chance(50) },
    legalReferences: random.chance(50)
      ? [{ kind: 'decision', date: randomDay(random), text: randomTitle(random) }]
      : [],
    previous: linked(),
    next: linked(),
    blocks: randomBlocks(code, random),
  };
}

function randomDay(random: Random): string {
  const [month, day] = [1 + random.below(12), 1 + random.below(28)];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${2015 + random.below(15)}-${two(month)}-${two(day)}`;
}

function randomBlocks(certification: string, random: Random): Block[] {
  return Array.from({ length: 1 + random.below(8) }, (_, index) => {
    const code = `${certification}BC${String(index + 1).padStart(2, '0')}`;
    const optional = random.chance(10);
    return {
      code,
      title: `${randomTitle(random)}${optional ? ' (Bloc facultatif)' : ''}`,
      optional,
      level: random.chance(10) ? 'Compétences de niveau B1+ du CECRL' : null,
      competences: randomCompetences(code, random),
      evaluation: random.chance(60) ? CandidatePathway.options.map((p) => cell(p, random)) : [],
      raw: { competences: '', evaluation: '' },
    };
  });
}

function randomCompetences(block: string, random: Random): Competence[] {
  const coded = random.chance(30);
  return Array.from({ length: 1 + random.below(9) }, (_, index) => ({
    id: `${block}.${index + 1}`,
    text: randomCompetence(random, index + 1),
    group: null,
    aliases: coded ? [`C1.${index + 1}`] : [],
  }));
}

function cell(pathway: CandidatePathway, random: Random): EvaluationModality {
  const raw = random.pick(FORMS);
  return { pathway, form: normaliseForm(raw), raw, rawPathway: CANDIDATES[pathway] };
}
