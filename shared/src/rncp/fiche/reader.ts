/** Asks every section for its part of the certification. */
import type { Certification } from '../../certification/index.ts';
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { findMarkup } from '../text/index.ts';
import { readAccess } from './access-routes.ts';
import { checkAttested } from './attested.ts';
import { readBlocks } from './blocks.ts';
import { readCertifiers } from './certifiers.ts';
import { checkBlocks } from './check-blocks.ts';
import { readCodes } from './codes.ts';
import { readDate } from './dates.ts';
import type { HeadingId } from './headings.ts';
import { readIdentity } from './identity.ts';
import { readLegalReferences } from './legal.ts';
import type { Line } from './lines.ts';
import { findBodiesSentence, readLinked, readLinks } from './links.ts';
import { readProse } from './prose.ts';
import type { Section } from './sections.ts';

export class FicheReader {
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
    const document = readLinks(this.section('referenceDocument'));
    this.reportLostCharacters(lines);
    this.reportMarkup(lines);
    return {
      ...identity,
      nsf: this.codes('nsf'),
      formacodes: this.codes('formacodes'),
      rome: this.codes('rome'),
      certifiers: this.filled('certifiers', readCertifiers(this.linesOf('certifiers'), report)),
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
        ...this.legal('founding', 'founding'),
        ...this.legal('decisions', 'decision'),
      ],
      links: this.filled('links', readLinks(this.section('links'))),
      statistics: this.prose('statistics', 'statistics'),
      authorisedBodies: this.authorisedBodies(),
      previous: this.filled('previous', readLinked(this.section('previous'), 'previous', report)),
      next: this.filled('next', readLinked(this.section('next'), 'next', report)),
      referenceDocument: this.filled('referenceDocument', document)[0] ?? null,
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

  private reportLostCharacters(lines: readonly Line[]): void {
    const damaged = lines.filter((line) => line.text.includes('\uFFFD'));
    if (damaged.length === 0) return;
    const message = `letters were lost on ${damaged.length} lines: the text was read in a wrong encoding`;
    const [first] = damaged;
    this.report.add('character-lost', '', first?.number ?? null, message, first?.text);
  }

  private reportMarkup(lines: readonly Line[]): void {
    const found = lines.flatMap(({ text, number }) =>
      findMarkup(text).map((tag) => ({ tag, line: number })),
    );
    const [first] = found;
    if (first === undefined) return;
    const message = `${found.length} tags and stars of the register's editor were taken out`;
    const kinds = [...new Set(found.map(({ tag }) => tag))].join(' ');
    this.report.add('markup-removed', '', first.line, message, kinds);
  }
}
