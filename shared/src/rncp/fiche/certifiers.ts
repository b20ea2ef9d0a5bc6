import type { Certification } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { fold, plain } from '../text/index.ts';
import type { Line } from './lines.ts';

type Certifier = Certification['certifiers'][number];

const WITHOUT_TABS = /^(.{1,300}?) (\d{14}|-) (\S.{0,200}) (\S{1,200})$/;

/** The table `Nom légal, SIRET, Nom commercial, Site internet`; `-` stands for nothing. */
export function readCertifiers(lines: readonly Line[], report: WarningCollector): Certifier[] {
  const certifiers: Certifier[] = [];
  for (const line of lines) {
    if (line.text === '' || /^nom legal\b/.test(fold(line.text.slice(0, 40)))) continue;
    const cells = line.text.includes('\t')
      ? line.text.split('\t')
      : WITHOUT_TABS.exec(line.text)?.slice(1);
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

function cell(printed: string | undefined): string | null {
  return printed === undefined || printed === '' || printed === '-' ? null : printed;
}
