/** The one reader of `Modalités d'évaluation`: which candidates, which form, and what is doubtful. */
import type { EvaluationModality } from '../../certification/index.ts';
import type { Doubt, WarningCode } from '../report/index.ts';
import { maskMarkup, tidy, trimEndOf } from '../text/index.ts';
import { isFormOnly, normaliseForm } from './form.ts';
import { judgeWording, recognisePathway } from './pathway.ts';

export interface EvaluationReading {
  /** In the order of the pathways, at most one for each. */
  modalities: EvaluationModality[];
  /** A doubt that concerns one pathway names it. */
  doubts: (Doubt & { pathway: EvaluationModality['pathway'] | null })[];
}

/**
 * An entry begins with its bullet, or with a capital: `candidats justifiant de…` goes on. Other
 * words for the candidates open one at the beginning of a line or behind a bullet only.
 */
const ENTRY =
  /(?:[-–—·•*][ \t\uE000-\uE002]*)?\bCandidate?s?\b(?![\s\uE000]+justifiant)|(?:^[ \t\uE000-\uE002]*|[-–—·•*][ \t\uE000-\uE002]*)(?:Scolaires?|Apprentis|Voie scolaire|Formation professionnelle continue)\b/gmu;
/** Words that name a form and no candidates. */
const FORM_WORD = /\bponctuel|\bcontr[ôo]le en cours|\bCCF\b/iu;

/**
 * Reads one evaluation cell.
 *
 * @param source the cell as printed; tags may stand in it, entities must be decoded
 */
export function readEvaluation(source: string): EvaluationReading {
  const masked = maskMarkup(source);
  const starts = [...masked.matchAll(ENTRY)].map((match) => match.index);
  const reading: EvaluationReading = { modalities: [], doubts: [] };
  const lead = tidy(masked.slice(0, starts[0]));
  if (lead.replace(/[-–—·•*\s]/gu, '') !== '') {
    const code = starts.length === 0 ? 'evaluation-prose' : 'pathway-unknown';
    doubt(reading, code, 'text that names no kind of candidate', 0, lead);
  }
  starts.forEach((start, index) =>
    readEntry(masked.slice(start, starts[index + 1]), start, reading),
  );
  reading.modalities.sort((a, b) => (a.pathway < b.pathway ? -1 : 1));
  return reading;
}

function readEntry(masked: string, offset: number, reading: EvaluationReading): void {
  const printed = tidy(masked)
    .replace(/^[-–—·•*]\s*/u, '')
    .replace(/\s[-–—·•*]$/u, '');
  const colon = findColon(printed);
  const rawPathway = trimEndOf(colon === -1 ? printed : printed.slice(0, colon), ':');
  const raw = colon === -1 ? '' : trimEndOf(printed.slice(colon + 1).trim(), ';.');
  const pathway = recognisePathway(rawPathway);
  if (pathway === null) {
    doubt(reading, 'pathway-unknown', 'expected a known kind of candidate', offset, printed);
    return;
  }
  if (reading.modalities.some((known) => known.pathway === pathway)) {
    const message = `a second form for ${pathway}; the first is kept`;
    doubt(reading, 'pathway-duplicate', message, offset, printed, pathway);
    return;
  }
  const form = normaliseForm(raw);
  reading.modalities.push({ pathway, form, raw, rawPathway });
  const wording = judgeWording(pathway, rawPathway);
  if (wording === 'contradictory') {
    const message = `the words contradict ${pathway}, which the others name`;
    doubt(reading, 'pathway-misprint', message, offset, rawPathway, pathway);
  } else if (wording === 'unusual') {
    const message = `expected the usual words for ${pathway}`;
    doubt(reading, 'pathway-wording', message, offset, rawPathway, pathway);
  }
  if (raw === '') {
    doubt(
      reading,
      'form-missing',
      `no form of assessment for ${pathway}`,
      offset,
      printed,
      pathway,
    );
  } else if (form === 'other') {
    const message = `expected a known form of assessment for ${pathway}`;
    doubt(reading, 'form-unknown', message, offset, raw, pathway);
  } else if (!isFormOnly(raw)) {
    const message = `words beside the form of assessment for ${pathway}`;
    doubt(reading, 'form-wording', message, offset, raw, pathway);
  }
}

/** The colon between candidates and form; a form may hold another: `(durée : 20 min)`. */
function findColon(printed: string): number {
  let colon = printed.lastIndexOf(':');
  while (colon > 0 && FORM_WORD.test(printed.slice(0, colon))) {
    const before = printed.lastIndexOf(':', colon - 1);
    if (before === -1) break;
    colon = before;
  }
  return colon;
}

function doubt(
  reading: EvaluationReading,
  code: WarningCode,
  message: string,
  offset: number,
  excerpt: string,
  pathway: EvaluationModality['pathway'] | null = null,
): void {
  reading.doubts.push({ code, message, offset, excerpt, pathway });
}
