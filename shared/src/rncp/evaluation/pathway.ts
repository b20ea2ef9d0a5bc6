import type { CandidatePathway } from '../../certification/index.ts';
import { fold } from '../text/index.ts';

/** The words that the ministry's fiches name the candidates with, folded; any one may be printed. */
export const PATHWAY_WORDINGS: Record<CandidatePathway, readonly string[]> = {
  P1: [
    'candidats de la voie scolaire dans un etablissement public ou prive sous contrat cfa ou section d apprentissage habilite formation professionnelle continue dans un etablissement public',
  ],
  P2: [
    'candidats de la voie scolaire dans un etablissement prive cfa ou section d apprentissage non habilite formation professionnelle continue en etablissement prive enseignement a distance candidats justifiant de 3 annees d activites professionnelles',
    'candidats de la voie scolaire dans un etablissement prive hors contrat cfa ou section d apprentissage non habilite formation professionnelle continue en etablissement prive enseignement a distance candidats justifiant de 3 annees d activites professionnelles',
  ],
  P3: [
    'candidats de la voie de la formation professionnelle continue dans un etablissement public habilite',
  ],
};

/**
 * The kind of candidate that printed words name, or null.
 *
 * P2 is known by distance teaching or the three years, which no misprint has touched so far; P1 by
 * the school; P3 by the public centre's licence ("habilité"), all that sets it apart from P1.
 */
export function recognisePathway(printed: string): CandidatePathway | null {
  const words = fold(printed);
  if (/\benseignement a distance\b|\b(?:3|trois) annees\b/.test(words)) return 'P2';
  if (/\bvoie scolaire\b|\bscolaires?\b/.test(words)) {
    return /\bnon habilites?\b|\bhors contrat\b/.test(words) ? 'P2' : 'P1';
  }
  return /\bformation professionnelle\b/.test(words) && /\bpublics? habilites?\b/.test(words)
    ? 'P3'
    : null;
}

/** How the printed words stand to the pathway's usual ones. */
export function judgeWording(
  pathway: CandidatePathway,
  printed: string,
): 'usual' | 'unusual' | 'contradictory' {
  const words = fold(printed);
  if (PATHWAY_WORDINGS[pathway].includes(words)) return 'usual';
  return CONTRADICTIONS[pathway](words) ? 'contradictory' : 'unusual';
}

const CONTRADICTIONS: Record<CandidatePathway, (words: string) => boolean> = {
  P1: (words) => /\bnon habilite\b|\bhors contrat\b/.test(words),
  P2: (words) =>
    /\bscolaire dans un etablissement public\b|\b(?:cfa|apprentissage) habilite\b/.test(words),
  P3: (words) => /\bnon habilite\b|\betablissement prive\b/.test(words),
};
