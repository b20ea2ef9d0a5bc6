import { CertificationCode, type Warning } from '../certification/index.ts';
import { InterchangeError, quoted } from './errors.ts';
import type { ReadOptions } from './read-result.ts';
import { doubt } from './warnings.ts';

const CODE = /(?:RNCP|RS)\d{1,6}(?!\d)/;

/** The first certification code in a text of the file; null for none. */
export function codeIn(text: string): string | null {
  return CODE.exec(text)?.[0] ?? null;
}

/**
 * Which certification a framework of others is: the one that the caller says, else the one that its
 * own words name, else the one that the file's name names, which is a doubt.
 * @param found codes that the file's own words name, the best first
 * @throws InterchangeError `no-code`
 */
export function namedCode(
  options: ReadOptions,
  found: readonly (string | null)[],
  place: string | null,
  warnings: Warning[],
): string {
  const said = options.code ?? found.find((code) => code !== null);
  if (said !== undefined && said !== null) {
    const code = CertificationCode.safeParse(said);
    if (code.success) return code.data;
    throw noCode(quoted(said), place);
  }
  const fromName = codeIn(options.name ?? '');
  if (fromName === null) throw noCode('none', place);
  const message = `The file names no certification; ${fromName} was taken from its name.`;
  const excerpt = options.name ?? null;
  warnings.push(doubt('certification-code-from-name', 'code', message, { excerpt }));
  return fromName;
}

export function noCode(found: string, place: string | null): InterchangeError {
  return new InterchangeError({
    problem: 'no-code',
    expected: 'the code of a certification, such as RNCP35698',
    found,
    place,
  });
}
