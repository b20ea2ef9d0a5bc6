import type { Certification } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { fold, plain } from '../text/index.ts';
import type { Line } from './lines.ts';

type Certifier = Certification['certifiers'][number];

/** A row whose tabs are lost; a certifier without SIRET has no trade name either. */
const WITHOUT_TABS = [
  /^(.{1,300}?) (\d{14}) (\S.{0,200}) (\S{1,200})$/,
  /^(.{1,300}?) (-) (-) (\S{1,200})$/,
  /^(.{1,300}?) (-) (\S.{0,200}) (https?:\S{1,200}|-)$/,
];

/** The table `Nom légal, SIRET, Nom commercial, Site internet`; `-` stands for nothing. */
export function readCertifiers(lines: readonly Line[], report: WarningCollector): Certifier[] {
  const certifiers: Certifier[] = [];
  for (const line of lines) {
    if (line.text === '' || isHeader(line.text)) continue;
    const cells = cellsOf(line.text);
    const [legalName = '', siret, tradeName, website] = (cells ?? [line.text]).map(plain);
    if (cells === undefined || cells.length < 2) {
      const message = 'expected a name, a SIRET, a trade name and a site';
      report.add('row-unreadable', 'certifiers', line.number, message, line.text);
    }
    if (legalName === '') continue;
    certifiers.push({
      legalName,
      siret: cell(siret)?.replace(/\s/g, '') ?? null,
      tradeName: cell(tradeName),
      website: cell(website),
    });
  }
  return certifiers;
}

function isHeader(text: string): boolean {
  return /^(?:nom legal\b.*|siret|nom commercial|site internet|siret nom commercial site internet)$/.test(
    fold(text.slice(0, 80)),
  );
}

function cellsOf(text: string): string[] | undefined {
  if (text.includes('\t')) return text.split('\t');
  return WITHOUT_TABS.map((row) => row.exec(text))
    .find((match) => match !== null)
    ?.slice(1);
}

function cell(printed: string | undefined): string | null {
  return printed === undefined || printed === '' || printed === '-' ? null : printed;
}
