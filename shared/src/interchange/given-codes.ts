/** Codes for what files of others do not name as the register does. Ids of ours are kept. */
import { BlockCode, CompetenceId, blockOf, type Warning } from '../certification/index.ts';
import { InterchangeError } from './errors.ts';
import { doubt } from './warnings.ts';

/** The most that a code has digits for. */
const MOST = 999;

/** What stands in a file instead of a code, and where. */
export interface Named {
  /** As the file names it; empty where it does not. */
  readonly own: string;
  /** Words to know it by. */
  readonly excerpt: string;
  readonly line: number | null;
}

/**
 * A code for each block: its own where that is one of this certification, else the first free
 * number from its place on.
 * @throws InterchangeError `too-large`
 */
export function blockCodes(
  certification: string,
  blocks: readonly Named[],
  warnings: Warning[],
): string[] {
  refuseMore('blocks', blocks.length);
  const taken = new Set<string>();
  const own = blocks.map(({ own }) => {
    const isOurs = BlockCode.safeParse(own).success && own.startsWith(`${certification}BC`);
    if (!isOurs || taken.has(own)) return null;
    taken.add(own);
    return own;
  });
  return blocks.map(({ excerpt, line }, index) => {
    const kept = own[index];
    if (kept !== null && kept !== undefined) return kept;
    let number = index + 1;
    while (taken.has(blockCode(certification, number))) number += 1;
    const made = blockCode(certification, number);
    taken.add(made);
    const message = 'The file names no block code here; one was made from the order.';
    warnings.push(doubt('block-code-made', `blocks.${made}`, message, { line, excerpt }));
    return made;
  });
}

/**
 * An id for each competence of a block: its own where that is one of this block, so that what is
 * tagged stays what it was whatever has been added, moved or taken out; else the next free number.
 * @throws InterchangeError `too-large`
 */
export function competenceIds(
  block: string,
  competences: readonly Named[],
  warnings: Warning[],
): string[] {
  refuseMore('competences in a block', competences.length);
  const path = `blocks.${block}`;
  const taken = new Set<string>();
  const own = competences.map(({ own, line }) => {
    if (!CompetenceId.safeParse(own).success || blockOf(own) !== block) return null;
    if (!taken.has(own)) {
      taken.add(own);
      return own;
    }
    const message = `${own} stands twice; the second was given another id.`;
    warnings.push(doubt('competence-id-twice', path, message, { line, excerpt: own }));
    return null;
  });
  const highest = Math.max(0, ...[...taken].map((id) => orderOf(id)));
  const unnamed = own.every((id) => id === null);
  let next = unnamed ? 1 : highest + 1;
  const ids = own.map((id) => {
    if (id !== null) return id;
    refuseMore('competences in a block', next);
    const made = `${block}.${next}`;
    next += 1;
    return made;
  });
  warnOfIds(path, competences, own, ids, warnings);
  return ids;
}

function warnOfIds(
  path: string,
  competences: readonly Named[],
  own: readonly (string | null)[],
  ids: readonly string[],
  warnings: Warning[],
): void {
  const made = own.findIndex((id) => id === null);
  const first = competences[made];
  if (first !== undefined) {
    const message = `Competences without an id of this block, the first now ${ids[made]}.`;
    const { line, excerpt } = first;
    warnings.push(doubt('competence-id-made', path, message, { line, excerpt }));
  }
  const jump = ids.findIndex(
    (id, index) => index > 0 && orderOf(id) < orderOf(ids[index - 1] ?? ''),
  );
  const jumping = competences[jump];
  if (jumping !== undefined) {
    const message = `${ids[jump]} stands after ${ids[jump - 1]}; ids are kept as they are.`;
    const { line, excerpt } = jumping;
    warnings.push(doubt('competence-id-order', path, message, { line, excerpt }));
  }
}

function blockCode(certification: string, number: number): string {
  return `${certification}BC${String(number).padStart(2, '0')}`;
}

function orderOf(competenceId: string): number {
  return Number(competenceId.slice(competenceId.indexOf('.') + 1));
}

function refuseMore(what: string, count: number): void {
  if (count <= MOST) return;
  throw new InterchangeError({
    problem: 'too-large',
    expected: `at most ${MOST} ${what}`,
    found: `${count}`,
  });
}
