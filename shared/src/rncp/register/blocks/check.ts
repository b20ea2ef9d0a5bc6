/** What the blocks of a fiche say about each other: order, repetitions, gaps. */
import { type Block, CandidatePathway } from '../../../certification/index.ts';
import { fold } from '../../text/index.ts';
import type { RegisterWarnings } from '../report/index.ts';
import { numberOf } from './code.ts';

/**
 * The blocks in the order of their codes, each code once; what is doubtful is reported.
 *
 * @param blocks as the export has them
 * @param certification the fiche's own code
 */
export function orderBlocks(
  blocks: readonly Block[],
  certification: string,
  warnings: RegisterWarnings,
): Block[] {
  const kept = keepFullest(blocks, warnings);
  reportOrder(kept, certification, warnings);
  const ordered = kept.toSorted((a, b) => numberOf(a.code) - numberOf(b.code));
  reportGaps(ordered, warnings);
  return ordered;
}

function keepFullest(blocks: readonly Block[], warnings: RegisterWarnings): Block[] {
  const byCode = new Map<string, Block>();
  for (const block of blocks) {
    const known = byCode.get(block.code);
    const fuller = known === undefined || sizeOf(block) > sizeOf(known);
    if (known !== undefined) {
      const other = fuller ? known : block;
      const message = 'this code stands twice; the fuller block is kept';
      const lost = `${other.title} ${other.raw.competences}`;
      warnings.add('block-duplicate', `blocks.${block.code}`, message, lost);
    }
    if (fuller) byCode.set(block.code, block);
  }
  return [...byCode.values()];
}

function sizeOf(block: Block): number {
  return block.competences.length + block.evaluation.length;
}

function reportOrder(
  blocks: readonly Block[],
  certification: string,
  warnings: RegisterWarnings,
): void {
  for (const { code } of blocks) {
    if (code.startsWith(`${certification}BC`)) continue;
    const message = `expected a code of ${certification}`;
    warnings.add('block-code-mismatch', `blocks.${code}`, message, code);
  }
  const numbers = blocks.map(({ code }) => numberOf(code));
  if (numbers.every((number, index) => number >= (numbers[index - 1] ?? 0))) return;
  const message = 'expected blocks in the order of their codes; they were put in order';
  warnings.add('block-order', 'blocks', message, blocks.map(({ code }) => code).join(', '));
}

function reportGaps(ordered: readonly Block[], warnings: RegisterWarnings): void {
  const numbers = new Set(ordered.map(({ code }) => numberOf(code)));
  const highest = Math.max(0, ...numbers);
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  if (missing.length === 0) return;
  const message = `block numbers up to ${highest} without ${missing.slice(0, 20).join(', ')}`;
  warnings.add('block-gap', 'blocks', message);
}

/** Repeated and missing competences, and candidates that one block says nothing about. */
export function checkContents(blocks: readonly Block[], warnings: RegisterWarnings): void {
  for (const block of blocks) {
    reportRepetitions(block, warnings);
    reportPathways(block, warnings);
    if (block.competences.length > 0) continue;
    warnings.add('block-empty', `blocks.${block.code}`, 'expected at least one competence');
  }
}

function reportRepetitions({ code, competences }: Block, warnings: RegisterWarnings): void {
  const seen = new Map<string, string>();
  competences.forEach(({ id, text }, index) => {
    const words = fold(text);
    const known = seen.get(words);
    seen.set(words, known ?? id);
    if (known === undefined) return;
    const path = `blocks.${code}.competences.${index + 1}`;
    warnings.add('competence-duplicate', path, `the same words as ${known}`, text);
  });
}

/** Where no kind of candidate is named, none is missing: many fiches have one form for all. */
function reportPathways({ code, evaluation, raw }: Block, warnings: RegisterWarnings): void {
  const path = `blocks.${code}.evaluation`;
  if (raw.evaluation.trim() === '') {
    warnings.add('section-empty', path, 'expected the forms of assessment');
  }
  if (evaluation.length === 0) return;
  const printed = new Set(evaluation.map(({ pathway }) => pathway));
  for (const pathway of CandidatePathway.options) {
    if (printed.has(pathway)) continue;
    const message = `no form of assessment is printed for ${pathway}`;
    warnings.add('pathway-missing', `${path}.${pathway}`, message);
  }
}
