import { aliasKey, type LayerChange } from '@blocmap/shared/establishment';
import type { Layer } from '@blocmap/shared/protocol';

export type LayerCompetence = Layer['blocks'][number]['competences'][number];

const MOST_IN_ONE = 10;

/** The establishment's codes of a competence; those of the official list are not its to change. */
export function ownCodes({ aliases }: LayerCompetence): string[] {
  return aliases.filter(({ origin }) => origin === 'establishment').map(({ value }) => value);
}

/** `C1.1, C1.2` as typed in one field, or a cell of a pasted row. */
export function parseCodes(text: string): string[] {
  return text
    .split(/[,;\t]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .slice(0, MOST_IN_ONE);
}

/** What a pasted column would do. */
export interface PastedCodes {
  /** Lines that hold a code. */
  readonly codes: number;
  /** Lines beyond the last competence. */
  readonly tooMany: number;
  readonly changes: LayerChange[];
}

/**
 * A column of codes, a line each, for competences in their order; an empty line leaves its competence
 * as it is. A code that moves from one competence to another is taken from the first one before, so
 * that no code ever stands for two.
 */
export function readPastedCodes(
  text: string,
  competences: readonly LayerCompetence[],
): PastedCodes {
  const lines = text
    .replace(/\s+$/, '')
    .split(/\r\n|\r|\n/)
    .map(parseCodes);
  const given = competences.flatMap((competence, at) => {
    const codes = lines[at] ?? [];
    const isSame = JSON.stringify(codes) === JSON.stringify(ownCodes(competence));
    return codes.length === 0 || isSame ? [] : [{ competence, codes }];
  });
  const keys = new Set(given.flatMap(({ codes }) => codes.map(aliasKey)));
  const freed = given.filter(({ competence }) =>
    ownCodes(competence).some((code) => keys.has(aliasKey(code))),
  );
  const set = (competence: string, aliases: string[]): LayerChange => ({
    kind: 'setAliases',
    competence,
    aliases,
  });
  return {
    codes: lines.filter((line) => line.length > 0).length,
    tooMany: lines.slice(competences.length).filter((line) => line.length > 0).length,
    changes: [
      ...freed.map(({ competence }) => set(competence.id, [])),
      ...given.map(({ competence, codes }) => set(competence.id, codes)),
    ],
  };
}
