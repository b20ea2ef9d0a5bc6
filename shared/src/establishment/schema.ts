/**
 * What an establishment lays over the official text of a certification: coefficients with their
 * source, its own words, sub-competences and codes, and the pathway that each class follows. The
 * official text is never touched: see `applyLayer`.
 */
import { z } from 'zod';
import {
  BlockCode,
  BlockWeight,
  CandidatePathway,
  CertificationCode,
  CompetenceId,
} from '../certification/index.ts';
import { MOST_LETTERS, SubCompetenceId } from './sub-competence-id.ts';

/** How much a layer may hold; a fiche has about a hundred competences. */
export const LAYER_LIMITS = {
  wordings: 1000,
  subCompetences: 1000,
  aliasesOfOne: 10,
  classes: 200,
  issued: 2000,
} as const;

const words = (most: number) => z.string().trim().min(1).max(most);

/** Words of the establishment's own: shown beside the official text, never in its place. */
export const LocalText = words(1000);

/** A code that an establishment knows a competence by (`C1.1`); see `aliasKey` for what is the same. */
export const Alias = z
  .string()
  .trim()
  .max(32)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ./_-]*[\p{L}\p{N}])?$/u, {
    error: 'expected a code of letters and digits such as C1.1',
  });
export type Alias = z.infer<typeof Alias>;

const [Coefficient, PointsAbove10] = BlockWeight.options;
const source = words(500);

/** A weight that somebody vouches for; what nobody does is left out and stays unknown. */
export const LayerWeight = z.discriminatedUnion('kind', [
  Coefficient.extend({ value: z.number().positive().max(100), source }),
  PointsAbove10.extend({ source }),
]);
export type LayerWeight = z.infer<typeof LayerWeight>;

export const SubCompetence = z.object({ id: SubCompetenceId, text: LocalText });
export type SubCompetence = z.infer<typeof SubCompetence>;

/** A class is known by its name and school year. */
export const ClassKey = z.object({
  name: words(60),
  /** The school year by its first calendar year: 2026 for 2026–2027; null: every year. */
  year: z.number().int().min(2000).max(2100).nullable(),
});
export type ClassKey = z.infer<typeof ClassKey>;

export const ClassPathway = ClassKey.extend({ pathway: CandidatePathway });
export type ClassPathway = z.infer<typeof ClassPathway>;

const atMost = (most: number, what: string) => ({
  check: (record: object) => Object.keys(record).length <= most,
  error: `expected at most ${most} ${what}`,
});
const wordings = atMost(LAYER_LIMITS.wordings, 'wordings');
const issued = atMost(LAYER_LIMITS.issued, 'competences with letters');
const aliases = atMost(LAYER_LIMITS.wordings, 'competences with codes');

export const EstablishmentLayer = z.object({
  certification: CertificationCode,
  weights: z.record(BlockCode, LayerWeight),
  wordings: z.record(CompetenceId, LocalText).refine(wordings.check, { error: wordings.error }),
  subCompetences: z.array(SubCompetence).max(LAYER_LIMITS.subCompetences),
  /** By competence: how many letters were given, so that none is given again. */
  issued: z
    .record(CompetenceId, z.number().int().min(1).max(MOST_LETTERS))
    .refine(issued.check, { error: issued.error }),
  aliases: z
    .record(CompetenceId, z.array(Alias).min(1).max(LAYER_LIMITS.aliasesOfOne))
    .refine(aliases.check, { error: aliases.error }),
  classes: z.array(ClassPathway).max(LAYER_LIMITS.classes),
});
export type EstablishmentLayer = z.infer<typeof EstablishmentLayer>;

/** Nothing laid over anything yet. */
export function emptyLayer(certification: CertificationCode): EstablishmentLayer {
  return {
    certification,
    weights: {},
    wordings: {},
    subCompetences: [],
    issued: {},
    aliases: {},
    classes: [],
  };
}
