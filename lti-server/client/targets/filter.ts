import { shortCode } from '@blocmap/shared/certification';
import { aliasKey } from '@blocmap/shared/establishment';
import type { CertificationOutline } from '@blocmap/shared/protocol';
import { matches, type OutlineBlock, type OutlineCompetence } from '../course/index.ts';

export interface FoundBlock {
  readonly block: OutlineBlock;
  readonly competences: readonly OutlineCompetence[];
}

/**
 * The blocks and competences that a search means: by code (`bc03.2`), by a code that the
 * establishment or the official list gives (`C1.1`), or by words, the establishment's own included.
 * A block found by its own title comes with all its competences; a code that is typed in full finds
 * what has that very code.
 */
export function findTargets(outline: CertificationOutline, query: string): FoundBlock[] {
  const wanted = query.trim();
  if (wanted === '')
    return outline.blocks.map((block) => ({ block, competences: block.competences }));
  const named = withCode(outline, wanted);
  if (named.length > 0) return named;
  return outline.blocks.flatMap((block) => {
    const title = `${shortCode(block.code)} ${block.title}`;
    if (matches(wanted, title)) return [{ block, competences: block.competences }];
    const competences = block.competences.filter((competence) =>
      matches(wanted, `${wordsOf(competence)} ${title}`),
    );
    return competences.length === 0 ? [] : [{ block, competences }];
  });
}

function withCode(outline: CertificationOutline, code: string): FoundBlock[] {
  const key = aliasKey(code);
  return outline.blocks.flatMap((block) => {
    const competences = block.competences.filter(({ aliases }) =>
      aliases.some((alias) => aliasKey(alias) === key),
    );
    return competences.length === 0 ? [] : [{ block, competences }];
  });
}

function wordsOf({ id, text, aliases, wording, subCompetences }: OutlineCompetence): string {
  const own = subCompetences.map((one) => one.text);
  return [shortCode(id), ...aliases, text, wording ?? '', ...own].join(' ');
}
