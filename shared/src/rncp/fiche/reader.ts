/** Asks every section for its part of the certification. */
import type { Certification } from '../../certification/index.ts';
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { readAccess } from './access-routes.ts';
import { checkAttested } from './attested.ts';
import { readBlocks } from './blocks.ts';
import { cellWords } from './cell-words.ts';
import { readCertifiers } from './certifiers.ts';
import { checkBlocks } from './check-blocks.ts';
import { readCodes } from './codes.ts';
import { reportDamage } from './damage.ts';
import { readDates } from './dates.ts';
import type { HeadingId } from './headings.ts';
import { readIdentity } from './identity.ts';
import { readLegalReferences } from './legal.ts';
import type { Line } from './lines.ts';
import { findBodiesSentence, readLinked, readLinks } from './links.ts';
import { readProse } from './prose.ts';
import type { Section } from './sections.ts';
import { reportUnplaced } from './unplaced.ts';

export class FicheReader {
  private readonly sections: readonly Section[];
  private readonly report: WarningCollector;

  constructor(sections: readonly Section[], report: WarningCollector) {
    this.sections = sections;
    this.report = report;
  }

  read(lines: readonly Line[]): Certification {
    const { report } = this;
    const identity = readIdentity((id) => this.section(id), this.linesAbove(lines), report);
    const blocks = this.readBlocks(identity.code);
    const attested = this.section('attested');
    const attestedCompetences = this.prose('attested', 'attestedCompetences');
    checkAttested(attested, blocks, report);
    const { accessRoutes, territories } = readAccess(this.linesOf('routes'), report);
    const document = readLinks(this.section('referenceDocument'));
    reportDamage(lines, report);
    reportUnplaced(this.sections, report);
    return {
      ...identity,
      nsf: this.codes('nsf'),
      formacodes: this.codes('formacodes'),
      rome: this.codes('rome'),
      certifiers: this.filled('certifiers', readCertifiers(this.linesOf('certifiers'), report)),
      dates: readDates((id) => this.section(id), report),
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
        ...this.legal('founding', 'founding'),
        ...this.legal('decisions', 'decision'),
      ],
      links: this.filled('links', readLinks(this.section('links'))),
      statistics: this.prose('statistics', 'statistics'),
      authorisedBodies: this.authorisedBodies(),
      previous: this.filled('previous', readLinked(this.section('previous'), 'previous', report)),
      next: this.next(),
      referenceDocument: this.filled('referenceDocument', document)[0] ?? null,
      blocks: blocks.map(({ block }) => block),
      warnings: report.sorted(),
    };
  }

  /** What stands above the first heading. */
  private linesAbove(lines: readonly Line[]): readonly Line[] {
    const first = this.sections[0]?.line ?? 1;
    return lines.filter(({ number }) => number < first);
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
    return this.filled(id, readCodes(this.linesOf(id), id, this.report));
  }

  private legal(id: 'founding' | 'decisions', kind: 'founding' | 'decision') {
    const references = readLegalReferences(this.section(id), kind, this.report);
    return this.filled(id, references, 'legalReferences');
  }

  private authorisedBodies(): string | null {
    const found = this.prose('bodies', 'authorisedBodies') ?? findBodiesSentence(this.sections);
    if (found === null) {
      const message = 'expected the authorised bodies, or a sentence that there are none';
      this.report.add('row-missing', 'authorisedBodies', null, message);
    }
    return found;
  }

  /** Printed at the end of the fiche, at its top, or in both places. */
  private next(): Certification['next'] {
    const { report } = this;
    const next = this.filled('next', readLinked(this.section('next'), 'next', report));
    const announced = readLinked(this.section('replacedBy'), 'next', report);
    const known = new Set(next.map(({ code }) => code));
    return [...next, ...announced.filter(({ code }) => !known.has(code))];
  }

  /** The values of a section; a warning where its heading has none under it. */
  private filled<T>(id: HeadingId, values: T[], path: string = id): T[] {
    const section = this.section(id);
    if (section !== undefined && values.length === 0) {
      this.report.add('section-empty', path, section.line, 'a heading with nothing under it');
    }
    return values;
  }

  private readBlocks(code: string) {
    const lines = this.sections.flatMap((section) =>
      section.id === 'blocks' ? section.lines : [],
    );
    const words = cellWords(this.section('attested'), this.section('evaluationSummary'));
    const found = readBlocks(lines, code, words, this.report);
    if (found.length === 0) this.reportNoBlocks(lines);
    const blocks = checkBlocks(found, code, this.report);
    if (found.length === 0) return blocks;
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

  /** @throws FicheParseError where the part on blocks holds something else */
  private reportNoBlocks(lines: readonly Line[]): void {
    const line = lines.find(({ text }) => text !== '');
    if (line !== undefined) {
      throw new FicheParseError({
        reason: 'no-blocks',
        expected: 'a block ("RNCP…BC01 - …") under "Blocs de compétences"',
        found: `"${line.text.slice(0, 80)}"`,
        line: line.number,
      });
    }
    this.report.add('blocks-none', 'blocks', null, 'expected blocks; the fiche prints none');
  }
}
