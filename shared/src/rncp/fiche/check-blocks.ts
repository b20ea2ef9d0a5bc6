/** What the blocks say about each other: numbers, order, repetitions, gaps. */
import { CandidatePathway } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { fold } from '../text/index.ts';
import type { PlacedBlock } from './blocks.ts';

/**
 * Reports what is doubtful and drops the poorer of two blocks with one code.
 *
 * @param certification the fiche's own code
 * @returns the blocks in printed order, each code once
 */
export function checkBlocks(
  placed: readonly PlacedBlock[],
  certification: string,
  report: WarningCollector,
): PlacedBlock[] {
  const kept = keepFullest(placed, report);
  checkNumbers(kept, certification, report);
  for (const entry of kept) {
    checkRepetitions(entry, report);
    checkPathways(entry, report);
    if (entry.block.competences.length === 0) {
      const message = 'expected at least one competence';
      report.add('block-empty', `blocks.${entry.block.code}`, entry.line, message);
    }
  }
  checkProse(kept, report);
  return kept;
}

/**
 * A fiche that describes its assessments freely does so in every block, and is told once; a block
 * that alone does so has perhaps lost its candidates.
 */
function checkProse(kept: readonly PlacedBlock[], report: WarningCollector): void {
  const free = kept.filter(
    ({ block }) => block.evaluation.length === 0 && block.raw.evaluation !== '',
  );
  const [first] = free;
  if (first === undefined) return;
  const message = 'the assessment is kept as printed: it tells no kinds of candidates apart';
  if (free.length === kept.length) {
    report.add('evaluation-prose', 'blocks', first.line, message, first.block.raw.evaluation);
    return;
  }
  for (const { block, line } of free) {
    const path = `blocks.${block.code}.evaluation`;
    report.add('evaluation-prose', path, line, message, block.raw.evaluation);
  }
}

function keepFullest(placed: readonly PlacedBlock[], report: WarningCollector): PlacedBlock[] {
  const byCode = new Map<string, PlacedBlock>();
  for (const entry of placed) {
    const known = byCode.get(entry.block.code);
    if (known !== undefined) {
      const message = `printed twice (also line ${known.line}); the fuller one is kept`;
      report.add('block-duplicate', `blocks.${entry.block.code}`, entry.line, message);
    }
    if (known === undefined || sizeOf(entry) > sizeOf(known)) byCode.set(entry.block.code, entry);
  }
  return [...byCode.values()];
}

function sizeOf({ block }: PlacedBlock): number {
  return block.competences.length + block.evaluation.length;
}

function checkNumbers(
  kept: readonly PlacedBlock[],
  certification: string,
  report: WarningCollector,
): void {
  let highest = 0;
  const numbers = new Set<number>();
  for (const { block, line } of kept) {
    const path = `blocks.${block.code}`;
    if (!block.code.startsWith(`${certification}BC`)) {
      const message = `expected a code of ${certification}`;
      report.add('block-code-mismatch', path, line, message, block.code);
    }
    const number = Number(block.code.slice(block.code.lastIndexOf('BC') + 2));
    numbers.add(number);
    if (number < highest) {
      report.add('block-order', path, line, `expected a number above ${highest}`, block.code);
    }
    highest = Math.max(highest, number);
  }
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  if (missing.length > 0) {
    const message = `block numbers up to ${highest} without ${missing.slice(0, 20).join(', ')}`;
    report.add('block-gap', 'blocks', kept[0]?.line ?? null, message);
  }
}

function checkRepetitions(entry: PlacedBlock, report: WarningCollector): void {
  const seen = new Map<string, string>();
  entry.block.competences.forEach(({ id, text }, index) => {
    const words = fold(text);
    const known = seen.get(words);
    seen.set(words, known ?? id);
    if (known === undefined) return;
    const path = `blocks.${entry.block.code}.competences.${index + 1}`;
    const line = entry.competenceLines[index] ?? null;
    report.add('competence-duplicate', path, line, `the same words as ${known}`, text);
  });
}

function checkPathways(entry: PlacedBlock, report: WarningCollector): void {
  const { block, line } = entry;
  // A fiche that tells no kinds of candidates apart lacks none of them.
  if (block.evaluation.length === 0 && block.raw.evaluation !== '') return;
  const printed = new Set(block.evaluation.map(({ pathway }) => pathway));
  for (const pathway of CandidatePathway.options) {
    if (printed.has(pathway)) continue;
    const message = `no form of assessment is printed for ${pathway}`;
    report.add('pathway-missing', `blocks.${block.code}.evaluation.${pathway}`, line, message);
  }
}
