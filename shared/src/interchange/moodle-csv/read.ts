import {
  BlockCode,
  CertificationCode,
  type Block,
  type Certification,
  type Warning,
} from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import {
  bareCertification,
  doubt,
  type ReadCertifications,
  type ReadOptions,
} from '../read-result.ts';
import { unguardFormula } from '../text/index.ts';
import { COLUMNS } from './columns.ts';
import { readDescription } from './description.ts';
import { blockFromFacts, competenceFromFacts } from './facts.ts';

interface Entry {
  readonly parent: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly line: number;
}

/** True for rows that begin with Moodle's own headings, or with as many columns and a framework. */
export function isMoodleCsv(rows: readonly (readonly string[])[]): boolean {
  const [head = []] = rows;
  if (head.length < COLUMNS.length) return false;
  const named = head.filter((cell, index) => cell.trim() === COLUMNS[index]).length;
  return named >= 10 || rows.some((row, index) => index > 0 && row[12]?.trim() === '1');
}

/**
 * Reads a competency framework as Moodle exports and imports it, by position.
 *
 * The first level gives the blocks, the leaves below it the competences, what stands between the
 * groups.
 * @throws InterchangeError `columns-missing`, `no-framework`, `several-frameworks`, `no-code`,
 *   `broken-hierarchy`
 */
export function readMoodleCsv(
  rows: readonly (readonly string[])[],
  options: ReadOptions = {},
): ReadCertifications {
  const entries: Entry[] = [];
  const frameworks: Entry[] = [];
  rows.slice(1).forEach((row, index) => {
    const line = index + 2;
    if (row.length < COLUMNS.length) {
      throw new InterchangeError({
        problem: 'columns-missing',
        expected: `${COLUMNS.length} cells in every row`,
        found: `${row.length}`,
        place: `row ${line}`,
      });
    }
    const [parent = '', id = '', name = '', description = ''] = row.map(unguardFormula);
    const entry = { parent: parent.trim(), id: id.trim(), name, description, line };
    (['', '0'].includes(row[12]?.trim() ?? '') ? entries : frameworks).push(entry);
  });
  const [framework, second] = frameworks;
  if (framework === undefined || second !== undefined) {
    throw new InterchangeError({
      problem: framework === undefined ? 'no-framework' : 'several-frameworks',
      expected: 'one row with "Is framework" 1',
      found: `${frameworks.length}`,
      place: second === undefined ? null : `row ${second.line}`,
    });
  }
  return { certifications: [toCertification(framework, entries, codeOf(framework, options))] };
}

function codeOf(framework: Entry, options: ReadOptions): string {
  const named = /(?:RNCP|RS)\d{1,6}/.exec(`${framework.id} ${framework.name}`)?.[0];
  const code = CertificationCode.safeParse(options.code ?? named);
  if (code.success) return code.data;
  throw new InterchangeError({
    problem: 'no-code',
    expected: 'the code of a certification, such as RNCP35698',
    found: quoted(framework.id),
    place: `row ${framework.line}`,
  });
}

/** The rows of a framework as a tree; what hangs nowhere is left out with a warning. */
interface Tree {
  /** By the parent's id number; the first level under the empty one. */
  readonly children: ReadonlyMap<string, readonly Entry[]>;
  readonly warnings: Warning[];
}

function treeOf(framework: Entry, entries: readonly Entry[]): Tree {
  const warnings: Warning[] = [];
  const children = new Map<string, Entry[]>();
  const known = new Set<string>();
  for (const { id, line } of entries) {
    if (id === '' || known.has(id) || id === framework.id) {
      throw new InterchangeError({
        problem: 'broken-hierarchy',
        expected: 'an id number of its own for every competency',
        found: id === '' ? 'none' : `${quoted(id)} twice`,
        place: `row ${line}`,
      });
    }
    known.add(id);
  }
  for (const entry of entries) {
    const isTop = entry.parent === '' || entry.parent === framework.id;
    const parent = isTop ? '' : entry.parent;
    children.set(parent, [...(children.get(parent) ?? []), entry]);
  }
  const reached = new Set<string>();
  const queue = ['']; // Breadth first: a circle is never reached.
  for (const parent of queue) {
    for (const { id } of children.get(parent) ?? []) {
      reached.add(id);
      queue.push(id);
    }
  }
  for (const entry of entries) {
    if (reached.has(entry.id)) continue;
    const message = `The parent ${quoted(entry.parent)} leads to no block; the row was left out.`;
    warnings.push(doubt('parent-unknown', 'blocks', message, entry.name, entry.line));
  }
  return { children, warnings };
}

function toCertification(framework: Entry, entries: readonly Entry[], code: string): Certification {
  const { children, warnings } = treeOf(framework, entries);
  const taken = new Set<string>();
  const blocks = (children.get('') ?? []).map((entry, index) => {
    const own = BlockCode.safeParse(entry.id);
    const isOwn = own.success && own.data.startsWith(`${code}BC`) && !taken.has(own.data);
    const blockCode = isOwn ? own.data : `${code}BC${String(index + 1).padStart(2, '0')}`;
    taken.add(blockCode);
    if (!isOwn) {
      const message = 'The framework names no block code here; one was made from the order.';
      warnings.push(doubt('code-made', `blocks.${blockCode}`, message, entry.id, entry.line));
    }
    return toBlock(entry, blockCode, children, warnings);
  });
  const { text } = readDescription(framework.description);
  const named = framework.name.replace(new RegExp(`^${code}\\s*`), '').trim();
  return bareCertification({ code, title: text || named || code, blocks }, warnings);
}

function toBlock(
  entry: Entry,
  code: string,
  children: Tree['children'],
  warnings: Warning[],
): Block {
  const competences: Block['competences'] = [];
  const collect = (parent: Entry, group: string | null): void => {
    for (const child of children.get(parent.id) ?? []) {
      const { text, facts } = readDescription(child.description);
      const full = text || child.name || child.id;
      if (children.has(child.id)) {
        collect(child, full);
        continue;
      }
      const id = `${code}.${competences.length + 1}`;
      const read = competenceFromFacts(facts);
      competences.push({
        id,
        text: full,
        group: read.group ?? group,
        aliases: child.id === id ? read.aliases : [child.id, ...read.aliases],
      });
    }
  };
  collect(entry, null);
  if (competences.length === 0) {
    warnings.push(doubt('block-empty', `blocks.${code}`, 'The block lists no competence.'));
  }
  const { text, facts } = readDescription(entry.description);
  return {
    code,
    title: text || entry.name || code,
    ...blockFromFacts(facts),
    competences,
    raw: { competences: competences.map((one) => one.text).join('\n'), evaluation: '' },
  };
}
