import { contentHash, type Certification } from '../../certification/index.ts';
import { caseIdentifier, caseUri, oneLine } from './address.ts';
import { licence, linkTo } from './definitions.ts';
import type { CaseOptions } from './options.ts';
import type { CFDocument } from './schema.ts';

const PUBLISHER = 'France compétences';

/** The certification itself; what CASE has no place for stands under `extensions.fiche`. */
export function documentOf(certification: Certification, options: CaseOptions): CFDocument {
  const { blocks: _, ...fiche } = certification;
  const identifier = caseIdentifier(certification.code);
  const { start, registrationEnd } = certification.dates;
  const certifiers = certification.certifiers.map(({ legalName }) => oneLine(legalName)).join(', ');
  return {
    identifier,
    uri: caseUri(options.baseUrl, 'CFDocuments', identifier),
    caseVersion: '1.1',
    frameworkType: 'RNCP',
    creator: certifiers === '' ? PUBLISHER : certifiers,
    publisher: PUBLISHER,
    title: oneLine(`${certification.code} ${certification.title}`),
    language: 'fr',
    version: contentHash(certification).slice(0, 12),
    officialSourceURL: officialPage(certification.code),
    ...(start === null ? {} : { statusStartDate: start }),
    ...(registrationEnd === null ? {} : { statusEndDate: registrationEnd }),
    licenseURI: linkTo(licence(options.baseUrl, options.changedAt)),
    lastChangeDateTime: options.changedAt,
    extensions: { fiche },
  };
}

function officialPage(code: string): string {
  const [, register = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(code) ?? [];
  return `https://www.francecompetences.fr/recherche/${register.toLowerCase()}/${number}/`;
}
