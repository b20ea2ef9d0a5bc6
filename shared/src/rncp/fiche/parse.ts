/**
 * Reads the text of an official fiche: the PDF's text, or a copy of the web page.
 *
 * @see https://www.francecompetences.fr/recherche/rncp/35698/
 */
import { Certification } from '../../certification/index.ts';
import { FicheParseError, WarningCollector } from '../report/index.ts';
import { findMarkup } from '../text/index.ts';
import { readAccess } from './access-routes.ts';
import { checkAttested } from './attested.ts';
import { readBlocks } from './blocks.ts';
import { readCertifiers } from './certifiers.ts';
import { checkBlocks } from './check-blocks.ts';
import { readCodes } from './codes.ts';
import { checkHeadings, requireFiche } from './completeness.ts';
import { readDate } from './dates.ts';
import type { HeadingId } from './headings.ts';
import { readIdentity } from './identity.ts';
import { readLegalReferences } from './legal.ts';
import { type Line, readLines } from './lines.ts';
import { findBodiesSentence, readLinked, readLinks } from './links.ts';
import { readProse } from './prose.ts';
import { findSections, type Section } from './sections.ts';

/** A fiche is some 40 000 characters; beyond this a text is something else. */
export const MAX_FICHE_LENGTH = 1_000_000;

/**
 * The certification that a fiche's text describes. Doubts are in its `warnings`, each with its
 * place; nothing depends on today's date.
 *
 * @param text the whole fiche; any line ends, with or without byte order mark
 * @throws FicheParseError where the text is no fiche, or too damaged for a faithful result
 */
export function parseFiche(text: string): Certification {
  requireText(text);
  const lines = readLines(text);
  const sections = findSections(lines);
  requireFiche(lines, sections);
  const report = new WarningCollector();
  checkHeadings(sections, report);
  return validated(new FicheReader(sections, report).read(lines));
}

class FicheReader {
  private readonly sections: readonly Section[];
  private readonly report: WarningCollector;

  constructor(sections: readonly Section[], report: WarningCollector) {
    this.sections = sections;
    this.report = report;
  }

  read(lines: readonly Line[]): Certification {
    const { report } = this;
    const identity = readIdentity((id) => this.section(id), report);
    const blocks = this.readBlocks(identity.code);
    const attested = this.section('attested');
    const attestedCompetences = this.prose('attested', 'attestedCompetences');
    checkAttested(attested, blocks, report);
    const { accessRoutes, territories } = readAccess(this.linesOf('routes'), report);
    const links = readLinks(this.section('links'));
    if (links.length === 0) this.reportEmpty('links', 'links');
    const document = readLinks(this.section('referenceDocument'))[0] ?? null;
    if (document === null) this.reportEmpty('referenceDocument', 'referenceDocument');
    this.reportMarkup(lines);
    return {
      ...identity,
      nsf: this.codes('nsf'),
      formacodes: this.codes('formacodes'),
      rome: this.codes('rome'),
      certifiers: readCertifiers(this.linesOf('certifiers'), report),
      dates: this.readDates(),
      objectives: this.prose('objectives', 'objectives'),
      activities: this.prose('activities', 'activities'),
      attestedCompetences,
      evaluationSummary: this.prose('evaluationSummary', 'evaluationSummary'),
      acquisition: this.prose('acquisition', 'acquisition'),
      sectors: this.prose('sectors', 'sectors'),
      jobs: this.prose('jobs', 'jobs'),
      regulatedActivities: this.prose('regulatedActivities', 'regulatedActivities'),
      entryPrerequisites: this.prose('entryPrerequisites', 'entryPrerequisites'),
      validationPrerequisites: this.prose('validationPrerequisites', 'validationPrerequisites'),
      blockPrerequisites: this.prose('blockPrerequisites', 'blockPrerequisites'),
      componentsValidity: this.prose('componentsValidity', 'componentsValidity'),
      accessRoutes,
      territories,
      correspondences: this.prose('linked', 'correspondences'),
      legalReferences: [
        ...readLegalReferences(this.section('founding'), 'founding', report),
        ...readLegalReferences(this.section('decisions'), 'decision', report),
      ],
      links,
      statistics: this.prose('statistics', 'statistics'),
      authorisedBodies:
        this.prose('bodies', 'authorisedBodies') ?? findBodiesSentence(this.sections),
      previous: readLinked(this.section('previous'), 'previous', report),
      next: readLinked(this.section('next'), 'next', report),
      referenceDocument: document,
      blocks: blocks.map(({ block }) => block),
      warnings: report.sorted(),
    };
  }

  private section(id: HeadingId): Section | undefined {
    const same = this.sections.filter((section) => section.id === id);
    return same.find(({ lines }) => lines.some((line) => line.text !== '')) ?? same[0];
  }

  private linesOf(id: HeadingId): readonly Line[] {
    return this.section(id)?.lines ?? [];
  }

  private prose(id: HeadingId, path: string): string | null {
    return readProse(this.section(id), path, this.report);
  }

  private codes(id: 'nsf' | 'formacodes' | 'rome') {
    const codes = readCodes(this.linesOf(id), id, this.report);
    if (codes.length === 0) this.reportEmpty(id, id);
    return codes;
  }

  private reportEmpty(id: HeadingId, path: string): void {
    const section = this.section(id);
    if (section === undefined) return;
    this.report.add('section-empty', path, section.line, 'a heading with nothing under it');
  }

  private readBlocks(code: string) {
    const lines = this.sections.flatMap((section) =>
      section.id === 'blocks' ? section.lines : [],
    );
    const blocks = checkBlocks(readBlocks(lines, this.report), code, this.report);
    const foreign = blocks.filter(({ block }) => !block.code.startsWith(`${code}BC`));
    const empty = blocks.filter(({ block }) => block.competences.length === 0);
    if (foreign.length * 2 > blocks.length || empty.length * 2 > blocks.length) {
      throw new FicheParseError({
        reason: 'shuffled',
        expected: `blocks of ${code}, each followed by its table`,
        found: `${foreign.length} foreign and ${empty.length} empty ones of ${blocks.length}`,
        line: blocks[0]?.line ?? null,
      });
    }
    return blocks;
  }

  private readDates(): Certification['dates'] {
    const registrationEnd = this.date('endDate', 'registrationEnd');
    const announced = this.date('registrationEnd', 'registrationEnd');
    if (registrationEnd !== null && announced !== null && registrationEnd !== announced) {
      const message = `the header says ${announced}, the legal part ${registrationEnd}`;
      const line = this.section('endDate')?.line ?? null;
      this.report.add('date-conflict', 'dates.registrationEnd', line, message);
    }
    return {
      published: this.date('publishedDate', 'published'),
      start: this.date('startDate', 'start'),
      registrationEnd: registrationEnd ?? announced,
      lastAward: this.date('lastAwardDate', 'lastAward'),
    };
  }

  private date(id: HeadingId, path: keyof Certification['dates']): string | null {
    const section = this.section(id);
    const printed = section?.lines.find((line) => line.text !== '')?.text ?? '';
    return readDate(printed, `dates.${path}`, section?.line ?? null, this.report);
  }

  private reportMarkup(lines: readonly Line[]): void {
    const marked = lines.filter((line) => findMarkup(line.text).length > 0);
    const tags = marked.flatMap((line) => findMarkup(line.text));
    if (tags.length === 0) return;
    const message = `${tags.length} tags and stars of the register's editor were taken out`;
    const kinds = [...new Set(tags)].join(' ');
    this.report.add('markup-removed', '', marked[0]?.number ?? null, message, kinds);
  }
}

function requireText(text: string): void {
  if (text.length > MAX_FICHE_LENGTH) {
    throw new FicheParseError({
      reason: 'too-large',
      expected: `the text of one fiche, at most ${MAX_FICHE_LENGTH} characters`,
      found: `${text.length} characters`,
    });
  }
  if (text.trim() === '') {
    throw new FicheParseError({
      reason: 'empty',
      expected: 'the text of a fiche',
      found: 'nothing',
    });
  }
  if (text.startsWith('%PDF-') || text.includes('\0')) {
    throw new FicheParseError({
      reason: 'binary',
      expected: 'the text of a fiche',
      found: text.startsWith('%PDF-') ? 'a PDF file' : 'binary content',
    });
  }
}

function validated(certification: Certification): Certification {
  const result = Certification.safeParse(certification);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new FicheParseError({
    reason: 'invalid',
    expected: issue?.message ?? 'a whole certification',
    found: `something else at ${issue?.path.join('.') ?? 'its root'}`,
  });
}
