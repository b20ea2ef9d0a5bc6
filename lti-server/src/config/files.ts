import { readFileSync } from 'node:fs';

/** Variables that may also be given as the name of a file, as containers hand over secrets. */
export const FROM_FILE = ['DATABASE_URL', 'BLOCMAP_SECRET', 'BLOCMAP_METRICS_TOKEN'] as const;

export interface FileProblem {
  readonly name: string;
  readonly problem: string;
}

/**
 * The environment with `X_FILE` read into `X`, without the line's end that editors leave behind.
 * What cannot be read is returned beside it; no content is ever repeated.
 */
export function withFiles(environment: NodeJS.ProcessEnv): {
  readonly values: Record<string, string>;
  readonly problems: readonly FileProblem[];
} {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && value !== '') values[name] = value;
  }
  const problems: FileProblem[] = [];
  for (const variable of FROM_FILE) {
    const name = `${variable}_FILE`;
    const path = values[name];
    if (path === undefined) continue;
    if (values[variable] !== undefined) {
      problems.push({ name, problem: `expected either this or ${variable}, found both` });
      continue;
    }
    const read = readText(path);
    if ('text' in read) values[variable] = read.text;
    else problems.push({ name, problem: `expected a file that can be read, got ${read.code}` });
  }
  return { values, problems };
}

function readText(path: string): { readonly text: string } | { readonly code: string } {
  try {
    const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return text === '' ? { code: 'an empty one' } : { text };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'an error' };
  }
}
