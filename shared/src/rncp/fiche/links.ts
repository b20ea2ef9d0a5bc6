import type { Certification } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { plain } from '../text/index.ts';
import type { Line } from './lines.ts';
import type { Section } from './sections.ts';

const URL = /https?:\/\/[^\s<>()"']{1,500}/g;
const LINKED = /^(R(?:NCP|S)\s?\d{1,6})(?:\s*\([^()]{0,200}\))?\s*(?:[-–:]\s*)?(.*)$/;
/** No title is longer. */
const MAX_TITLE = 500;
const NO_BODIES = /^Le certificateur n['’]\s?habilite\b/i;

/** Addresses in their printed order, each once. */
export function readLinks(section: Section | undefined): string[] {
  const text = (section?.lines ?? []).map((line) => line.text).join('\n');
  return [...new Set(text.match(URL) ?? [])];
}

/** The sentence on authorised bodies, wherever it stands among the last fields. */
export function findBodiesSentence(sections: readonly Section[]): string | null {
  const lines = sections.flatMap((section) => (section.id === 'links' ? section.lines : []));
  const sentence = lines.find((line) => NO_BODIES.test(line.text));
  return sentence === undefined ? null : plain(sentence.text);
}

/** Rows `N° de la fiche, Intitulé de la certification remplacée`. */
export function readLinked(
  section: Section | undefined,
  path: 'previous' | 'next',
  report: WarningCollector,
): Certification['previous'] {
  const linked: Certification['previous'] = [];
  for (const line of section?.lines ?? []) {
    if (line.text === '' || /^n° de (?:la )?fiche/i.test(line.text)) continue;
    const [, code, title = ''] = LINKED.exec(line.text) ?? [];
    if (code !== undefined) {
      linked.push({ code: code.replace(/\s/g, ''), title: plain(title) || null });
    } else {
      goOn(linked, line, path, report);
    }
  }
  return linked;
}

/** A long title goes on in the next line. */
function goOn(
  linked: Certification['previous'],
  line: Line,
  path: string,
  report: WarningCollector,
): void {
  const last = linked.at(-1);
  if (last !== undefined && (last.title?.length ?? 0) < MAX_TITLE) {
    last.title = `${last.title ?? ''} ${plain(line.text)}`.trim();
  } else {
    const message = 'expected the number of a fiche and a title';
    report.add('row-unreadable', path, line.number, message, line.text);
  }
}
