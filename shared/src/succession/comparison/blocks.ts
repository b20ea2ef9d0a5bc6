import type {
  Block,
  Certification,
  Competence,
  EvaluationModality,
} from '../../certification/index.ts';
import { compared, type Sides } from './compared.ts';
import type { PlacedDoubts } from './doubts.ts';
import { blockPlace, competencePlace, evaluationPlace } from './place-names.ts';
import type { Pairing } from './pairing.ts';
import type { BlockHead, Compared, ComparedBlock } from './types.ts';

interface Context {
  readonly pairing: Pairing;
  readonly doubts: PlacedDoubts;
  /** Every competence of the old version, by id. */
  readonly old: ReadonlyMap<string, Competence>;
  /** The old ids that the new version still has, wherever. */
  readonly kept: ReadonlySet<string>;
}

/** Each block of the new version beside what it was, then those that are gone. */
export function compareBlocks(
  before: Certification | null,
  after: Certification,
  pairing: Pairing,
  doubts: PlacedDoubts,
): ComparedBlock[] {
  const old = before?.blocks ?? [];
  const byCode = new Map(old.map((block) => [block.code, block]));
  const competences = old.flatMap((block) => block.competences);
  const context: Context = {
    pairing,
    doubts,
    old: new Map(competences.map((competence) => [competence.id, competence])),
    kept: new Set(pairing.competences.values()),
  };
  const kept = new Set(pairing.blocks.values());
  return [
    ...after.blocks.map((block) =>
      compareBlock(
        { before: byCode.get(pairing.blocks.get(block.code) ?? '') ?? null, after: block },
        context,
      ),
    ),
    ...old
      .filter((block) => !kept.has(block.code))
      .map((block) => compareBlock({ before: block, after: null }, context)),
  ];
}

function compareBlock(sides: Sides<Block>, context: Context): ComparedBlock {
  const { before, after } = sides;
  const head = compared<Block>(
    sides,
    (block) => block.code,
    ({ title, optional, level, raw }) => ({ title, optional, level, raw }),
    after === null ? [] : context.doubts.at(blockPlace(after)),
  );
  const competences = compareCompetences(sides, context);
  const evaluation = compareEvaluation(sides, context);
  const isTouched = [...competences, ...evaluation].some(({ kind }) => kind !== 'unchanged');
  return {
    ...head,
    kind: head.kind === 'unchanged' && isTouched ? 'changed' : head.kind,
    before: headOf(before),
    after: headOf(after),
    competences,
    evaluation,
  };
}

/** Those of the new block, wherever they were, then those of the old one that are gone. */
function compareCompetences(
  { before, after }: Sides<Block>,
  { pairing, doubts, old, kept }: Context,
): Compared<Competence>[] {
  const sides: Sides<Competence>[] = [
    ...(after?.competences ?? []).map((competence) => ({
      before: old.get(pairing.competences.get(competence.id) ?? '') ?? null,
      after: competence,
    })),
    ...(before?.competences ?? [])
      .filter((competence) => !kept.has(competence.id))
      .map((competence) => ({ before: competence, after: null })),
  ];
  return sides.map((side) =>
    compared(
      side,
      (competence) => competence.id,
      ({ text, group, aliases }) => ({ text, group, aliases: aliases.join(', ') || null }),
      side.after === null ? [] : doubts.at(competencePlace(side.after)),
    ),
  );
}

function compareEvaluation(
  { before, after }: Sides<Block>,
  { doubts }: Context,
): Compared<EvaluationModality>[] {
  const [old, recent] = [before?.evaluation ?? [], after?.evaluation ?? []];
  const cellOf = (cells: readonly EvaluationModality[], { pathway }: EvaluationModality) =>
    cells.find((cell) => cell.pathway === pathway) ?? null;
  const sides: Sides<EvaluationModality>[] = [
    ...recent.map((cell) => ({ before: cellOf(old, cell), after: cell })),
    ...old
      .filter((cell) => cellOf(recent, cell) === null)
      .map((cell) => ({ before: cell, after: null })),
  ];
  return sides.map((side) =>
    compared(
      side,
      (cell) => cell.pathway,
      ({ form, raw, rawPathway }) => ({ form, raw, rawPathway }),
      after === null || side.after === null ? [] : doubts.at(evaluationPlace(after, side.after)),
    ),
  );
}

function headOf(block: Block | null): BlockHead | null {
  if (block === null) return null;
  const { code, title, optional, level } = block;
  return { code, title, optional, level };
}
