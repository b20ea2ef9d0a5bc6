import type { Certification } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { fold, plain } from '../text/index.ts';
import { cellsAcrossLines } from './certifier-rows.ts';
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
  const printed = lines.filter(({ text }) => text !== '' && !isHeader(text));
  const rows = printed.map(({ text }) => cellsOf(text));
  const broken = rows.some((cells) => cells === undefined);
  const joined = broken ? cellsAcrossLines(printed.map(({ text }) => text)) : null;
  if (joined !== null) return joined.flatMap(certifierOf);
  return printed.flatMap((line, index) => {
    const cells = rows[index];
    if (cells === undefined || cells.length < 2) {
      const message = 'expected a name, a SIRET, a trade name and a site';
      report.add('row-unreadable', 'certifiers', line.number, message, line.text);
    }
    return certifierOf(cells ?? [line.text]);
  });
}

function certifierOf(cells: readonly string[]): Certifier[] {
  const [legalName = '', siret, tradeName, website] = cells.map(plain);
  if (legalName === '') return [];
  return [
    {
      legalName,
      siret: cell(siret)?.replace(/\s/g, '') ?? null,
      tradeName: cell(tradeName),
      website: cell(website),
    },
  ];
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
