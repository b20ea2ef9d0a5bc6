/** Sentences as the register's fiches have them; what a text may hold that a parser may trip over. */
import type { Random } from './random.ts';

const VERBS = [
  'Analyser',
  'Élaborer',
  'Identifier',
  'Maîtriser',
  'Mettre en œuvre',
  'Préparer',
  'Rendre compte de',
  "S'approprier",
  'S’informer sur',
  'Vérifier',
];
const OBJECTS = [
  "l'organisation d'un chantier",
  'la qualité des équipements',
  'les risques & les aléas',
  'un dossier de R&D',
  'une pression < 3 bars et > 1 bar',
  'des données « clients »',
  'le coût (en €) d’un projet',
  'sa démarche éco-responsable',
  'un réseau à 50 % de charge',
  'la chaîne d’énergie ; ses capteurs ; ses actionneurs',
];
const ENDS = ['', ' en équipe', ' selon les règles', ' à l’aide d’un logiciel', ' : écrit, oral'];
const SUBJECTS = [
  'Économie – gestion',
  'Langue vivante',
  'Maintenance',
  'Relation client',
  'Santé',
];

/** A competence: a verb and its object, without bullet and final stop. */
export function randomCompetence(random: Random, order: number): string {
  return `${random.pick(VERBS)} ${random.pick(OBJECTS)}${random.pick(ENDS)} (cas n° ${order})`;
}

export function randomTitle(random: Random): string {
  return `${random.pick(SUBJECTS)} ${random.digits(3)} : ${random.pick(OBJECTS)}`;
}

/** One to four paragraphs, some of them items. */
export function randomProse(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(4) }, (_, index) => {
    const sentence = randomCompetence(random, index + 1);
    return random.chance(50) ? `- ${sentence} ;` : `${sentence}.`;
  });
  return lines.join('\n');
}
