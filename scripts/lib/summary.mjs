import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { results } from './tests.mjs';

/**
 * Keeps every result in test-results/vitest.json, then says what failed, what was skipped and why,
 * and the totals alone on the last line.
 * @returns {number} the exit code
 */
export function summarise(entries) {
  const of = (state) => entries.filter((entry) => entry.state === state);
  const [passed, failed, skipped] = [of('passed'), of('failed'), of('skipped')];
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, 'vitest.json'), `${JSON.stringify(entries, null, 1)}\n`);

  const lines = [
    ...section('FAILED', failed, title),
    ...section(
      'SKIPPED',
      skipped,
      (entry) => `${title(entry)} (${entry.reason ?? 'no reason given'})`,
    ),
    '',
    `${passed.length} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  ];
  console.log(lines.join('\n'));
  return failed.length > 0 || passed.length === 0 ? 1 : 0;
}

function section(heading, entries, line) {
  return entries.length > 0
    ? ['', `${heading}:`, ...entries.map((entry) => `  ${line(entry)}`)]
    : [];
}

function title({ project, file, name }) {
  return [project, file, name].filter(Boolean).join(' › ');
}
