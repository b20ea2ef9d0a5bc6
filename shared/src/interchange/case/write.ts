import {
  blockWeight,
  contentHash,
  type Block,
  type Certification,
  type CoefficientOverlay,
  type Competence,
} from '../../certification/index.ts';
import { itemTypes, licence, linkTo } from './definitions.ts';
import type { CFAssociation, CFDocument, CFItem, CFPackage } from './schema.ts';
import { uuidOf } from './uuid.ts';

/** One competence or block takes another's place: `from` belongs to the certification written. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly kind: 'exact' | 'near';
}

export interface CaseOptions {
  /** The root of the addresses, without a slash at its end: `https://blocmap.lycee.example`. */
  readonly baseUrl: string;
  /** When this content became what it is: ISO 8601 with its zone. */
  readonly changedAt: string;
  readonly overlay?: CoefficientOverlay | undefined;
  /** What follows this certification; the targets are of another one. */
  readonly replacements?: readonly Replacement[];
}

/** The address of a thing below the provider's base, as CASE 1.1 names its endpoints. */
export function caseUri(baseUrl: string, kind: string, identifier: string): string {
  return `${baseUrl}/ims/case/v1p1/${kind}/${identifier}`;
}

/** The identifier of a certification, block or competence: the same in every version of it. */
export function caseIdentifier(code: string): string {
  return uuidOf(code);
}

/**
 * A certification as a CASE 1.1 package. Blocks are children of the document, competences of their
 * block, in the fiche's order. Reading it with `readCase` gives the same certification.
 */
export function writeCase(certification: Certification, options: CaseOptions): CFPackage {
  const document = documentOf(certification, options);
  const items: CFItem[] = [];
  const associations: CFAssociation[] = [];
  const documentNode = {
    title: document.title,
    identifier: document.identifier,
    uri: document.uri,
  };
  certification.blocks.forEach((block, index) => {
    const item = blockItem(block, options);
    items.push(item);
    associations.push(childOf(item, { ...documentNode, targetType: 'CASE' }, index + 1, options));
    block.competences.forEach((competence, order) => {
      const child = competenceItem(competence, order, options);
      items.push(child);
      associations.push(childOf(child, node(item), order + 1, options));
    });
  });
  const byCode = new Map(items.map((item) => [item.humanCodingScheme, item]));
  for (const replacement of options.replacements ?? []) {
    const origin = byCode.get(replacement.from);
    if (origin !== undefined) associations.push(replacedBy(origin, replacement, options));
  }
  return {
    CFDocument: document,
    CFItems: items,
    CFAssociations: associations,
    CFDefinitions: {
      CFItemTypes: itemTypes(options.baseUrl, options.changedAt),
      CFLicenses: [licence(options.baseUrl, options.changedAt)],
    },
  };
}

function documentOf(certification: Certification, options: CaseOptions): CFDocument {
  const { blocks: _, ...fiche } = certification;
  const identifier = caseIdentifier(certification.code);
  const { start, registrationEnd } = certification.dates;
  const certifiers = certification.certifiers.map(({ legalName }) => oneLine(legalName)).join(', ');
  return {
    identifier,
    uri: caseUri(options.baseUrl, 'CFDocuments', identifier),
    caseVersion: '1.1',
    frameworkType: 'RNCP',
    creator: certifiers === '' ? 'France compétences' : certifiers,
    publisher: 'France compétences',
    title: oneLine(`${certification.code} ${certification.title}`),
    language: 'fr',
    version: contentHash(certification).slice(0, 12),
    ...(certification.code.startsWith('RNCP')
      ? {
          officialSourceURL: `https://www.francecompetences.fr/recherche/rncp/${certification.code.slice(4)}/`,
        }
      : {}),
    ...(start === null ? {} : { statusStartDate: start }),
    ...(registrationEnd === null ? {} : { statusEndDate: registrationEnd }),
    licenseURI: linkTo(licence(options.baseUrl, options.changedAt)),
    lastChangeDateTime: options.changedAt,
    extensions: { fiche },
  };
}

function blockItem(block: Block, options: CaseOptions): CFItem {
  const { competences: _, ...bloc } = block;
  const weight = blockWeight(options.overlay, block.code);
  return {
    ...itemOf(block.code, block.title, 'bloc', options),
    ...(block.level === null ? {} : { notes: block.level }),
    extensions: { bloc, coefficient: weight },
  };
}

function competenceItem(competence: Competence, order: number, options: CaseOptions): CFItem {
  return {
    ...itemOf(competence.id, competence.text, 'competence', options),
    listEnumeration: oneLine(competence.aliases[0] ?? `${order + 1}`),
    ...(competence.group === null ? {} : { notes: competence.group }),
    extensions: { competence },
  };
}

function itemOf(
  code: string,
  statement: string,
  type: 'bloc' | 'competence',
  { baseUrl, changedAt }: CaseOptions,
): CFItem {
  const identifier = caseIdentifier(code);
  const itemType = itemTypes(baseUrl, changedAt).find((one) => one.typeCode === type);
  return {
    identifier,
    uri: caseUri(baseUrl, 'CFItems', identifier),
    humanCodingScheme: code,
    fullStatement: statement,
    ...(itemType === undefined
      ? {}
      : { CFItemType: itemType.title, CFItemTypeURI: linkTo(itemType) }),
    language: 'fr',
    lastChangeDateTime: changedAt,
  };
}

type Node = CFAssociation['originNodeURI'];

function node(item: CFItem): Node {
  const title = oneLine(item.humanCodingScheme ?? item.fullStatement);
  return { title, identifier: item.identifier, uri: item.uri, targetType: 'CASE' };
}

function childOf(
  item: CFItem,
  parent: Node,
  sequenceNumber: number,
  { baseUrl, changedAt }: CaseOptions,
): CFAssociation {
  const identifier = uuidOf(`isChildOf ${item.identifier} ${parent.identifier}`);
  return {
    identifier,
    uri: caseUri(baseUrl, 'CFAssociations', identifier),
    associationType: 'isChildOf',
    sequenceNumber,
    originNodeURI: node(item),
    destinationNodeURI: parent,
    lastChangeDateTime: changedAt,
  };
}

function replacedBy(
  origin: CFItem,
  { from, to, kind }: Replacement,
  { baseUrl, changedAt }: CaseOptions,
): CFAssociation {
  const identifier = uuidOf(`replacedBy ${from} ${to}`);
  const target = caseIdentifier(to);
  return {
    identifier,
    uri: caseUri(baseUrl, 'CFAssociations', identifier),
    associationType: 'replacedBy',
    originNodeURI: node(origin),
    destinationNodeURI: {
      title: to,
      identifier: target,
      uri: caseUri(baseUrl, 'CFItems', target),
      targetType: 'CASE',
    },
    lastChangeDateTime: changedAt,
    extensions: { kind },
  };
}

/** A `NormalizedString`: no line breaks or tabs. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
