import { z } from 'zod';
import { BlockCode, CertificationCode, CompetenceId } from '../../certification/index.ts';
import { Alias, ClassKey, ClassPathway, LAYER_LIMITS, LayerWeight, LocalText } from '../schema.ts';
import { SubCompetenceId } from '../sub-competence-id.ts';

/** Everything that can be done to a layer, one thing at a time. */
export const LayerChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('setCoefficient'), block: BlockCode, weight: LayerWeight }),
  z.object({ kind: z.literal('removeCoefficient'), block: BlockCode }),
  /** Null takes the establishment's words away. */
  z.object({
    kind: z.literal('setWording'),
    competence: CompetenceId,
    text: LocalText.nullable(),
  }),
  /** The id is given by the layer; only an undo names one: that of what was removed. */
  z.object({
    kind: z.literal('addSubCompetence'),
    competence: CompetenceId,
    text: LocalText,
    id: SubCompetenceId.optional(),
  }),
  z.object({ kind: z.literal('renameSubCompetence'), id: SubCompetenceId, text: LocalText }),
  /** `isUndo`: it was added by mistake, and its letter may be given again. */
  z.object({
    kind: z.literal('removeSubCompetence'),
    id: SubCompetenceId,
    isUndo: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('setAliases'),
    competence: CompetenceId,
    aliases: z.array(Alias).max(LAYER_LIMITS.aliasesOfOne),
  }),
  ClassPathway.extend({ kind: z.literal('setClassPathway') }),
  ClassKey.extend({ kind: z.literal('removeClass') }),
]);
export type LayerChange = z.infer<typeof LayerChange>;

/** What a journal keeps of a change: enough to say what was done, and to take it back. */
export const LayerEntry = z.object({
  certification: CertificationCode,
  /** As it was done, with the id that was given to a new sub-competence. */
  change: LayerChange,
  inverse: LayerChange,
});
export type LayerEntry = z.infer<typeof LayerEntry>;
