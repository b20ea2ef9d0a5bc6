/** Damage that the way of the text has done, and what was cleaned away. */
import type { WarningCollector } from '../report/index.ts';
import { findMarkup } from '../text/index.ts';
import type { Line } from './lines.ts';

export function reportDamage(lines: readonly Line[], report: WarningCollector): void {
  reportLostCharacters(lines, report);
  reportMarkup(lines, report);
}

function reportLostCharacters(lines: readonly Line[], report: WarningCollector): void {
  const damaged = lines.filter((line) => line.text.includes('\uFFFD'));
  if (damaged.length === 0) return;
  const message = `letters were lost on ${damaged.length} lines: the text was read in a wrong encoding`;
  const [first] = damaged;
  report.add('character-lost', '', first?.number ?? null, message, first?.text);
}

function reportMarkup(lines: readonly Line[], report: WarningCollector): void {
  const found = lines.flatMap(({ text, number }) =>
    findMarkup(text).map((tag) => ({ tag, line: number })),
  );
  const [first] = found;
  if (first === undefined) return;
  const message = `${found.length} tags and stars of the register's editor were taken out`;
  const kinds = [...new Set(found.map(({ tag }) => tag))].join(' ');
  report.add('markup-removed', '', first.line, message, kinds);
}
