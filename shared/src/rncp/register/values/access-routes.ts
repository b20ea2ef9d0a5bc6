import type { AccessRoute } from '../../../certification/index.ts';
import { fold } from '../../text/index.ts';

type Route = AccessRoute['route'];

/** The ways to a certification in the order of the fiche, by the suffix of `SI_JURY_…`. */
export const ROUTES: readonly { suffix: string; route: Route; label: string }[] = [
  {
    suffix: 'FI',
    route: 'initial',
    label: "Après un parcours de formation sous statut d'élève ou d'étudiant",
  },
  { suffix: 'CA', route: 'apprenticeship', label: "En contrat d'apprentissage" },
  { suffix: 'FC', route: 'continuing', label: 'Après un parcours de formation continue' },
  { suffix: 'CQ', route: 'professionalisation', label: 'En contrat de professionnalisation' },
  { suffix: 'CL', route: 'individual', label: 'Par candidature individuelle' },
  { suffix: 'VAE', route: 'experience', label: 'Par expérience' },
];

const BY_WORDS = new Map(ROUTES.map((route) => [fold(route.label), route]));

/** The route that a row of the CSV file names, or null. */
export function findRoute(label: string): (typeof ROUTES)[number] | null {
  return BY_WORDS.get(fold(label)) ?? null;
}
