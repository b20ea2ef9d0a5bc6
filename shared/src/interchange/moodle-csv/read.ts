import type { Certification, Warning } from '../../certification/index.ts';
import { certificationOfFramework, type FrameworkNode } from '../framework/index.ts';
import { codeIn, namedCode } from '../named-code.ts';
import type { ReadCertifications, ReadOptions } from '../read-result.ts';
import { unguardFormula } from '../text/index.ts';
import { doubt } from '../warnings.ts';
import { readDescription } from './description.ts';
import { blockFromFacts, competenceFromFacts, isLabel, isOurs } from './facts.ts';
import { entriesOf, type Entry } from './rows.ts';
import { isCut, isNameOf, shortName } from './short-name.ts';
import { treeOf, type Tree } from './tree.ts';

/**
 * Reads a competency framework as Moodle exports and imports it, by position; ours whole, others'
 * by their hierarchy.
 * @throws InterchangeError `columns-missing`, `no-framework`, `several-frameworks`, `no-code`,
 *   `broken-hierarchy`, `flat-hierarchy`, `too-large`
 */
export function readMoodleCsv(
  rows: readonly (readonly string[])[],
  options: ReadOptions = {},
): ReadCertifications {
  const { framework, entries } = entriesOf(rows);
  const warnings: Warning[] = [];
  const found = [codeIn(framework.id), codeIn(framework.name)];
  const code = namedCode(options, found, `row ${framework.line}`, warnings);
  const tree = treeOf(framework, entries, warnings);
  const description = readDescription(framework.description, isLabel);
  const ours = isOurs(description.facts);
  const certification = certificationOfFramework({
    code,
    title: ours && description.text !== '' ? description.text : titleOf(framework, code),
    blocks: tree.roots.map((entry) => nodeOf(entry, tree, ours, warnings)),
    warnings,
  });
  return { certifications: [certification], coefficients: [], warnings: [] };
}

/** Of others the description is prose: the name has to do. */
function titleOf({ name }: Entry, code: string): Certification['title'] {
  const named = name.startsWith(code) ? name.slice(code.length) : name;
  return named.trim() === '' ? code : named.trim();
}

function nodeOf(entry: Entry, tree: Tree, ours: boolean, warnings: Warning[]): FrameworkNode {
  const { text, facts } = readDescription(entry.description, isLabel);
  return {
    text: wordsOf(entry, text, warnings),
    code: entry.id,
    line: entry.line,
    children: tree.children(entry).map((child) => nodeOf(child, tree, ours, warnings)),
    // Where others say nothing of a block, that is not "not optional".
    ...(ours || facts.length > 0
      ? { block: blockFromFacts(facts), competence: competenceFromFacts(facts) }
      : {}),
  };
}

/** The full text: the description where the name is its beginning, else both. */
function wordsOf({ name, id, line }: Entry, text: string, warnings: Warning[]): string {
  if (text !== '') {
    const isName = isNameOf(name, text) || name === unguardFormula(shortName(text, id));
    return isName ? text : `${name} : ${text}`;
  }
  if (isCut(name)) {
    const message = 'There is no full text; the short name may have been cut.';
    warnings.push(doubt('text-perhaps-cut', 'blocks', message, { line, excerpt: name }));
  }
  return name === '' ? id : name;
}
