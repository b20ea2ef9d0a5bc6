/**
 * What the read endpoints of CASE 1.1 answer from the packages that a provider holds. Inside a
 * package things do not name their document; by themselves they do.
 * @see https://www.imsglobal.org/spec/case/v1p1 REST binding, chapter 3
 */
import { linkTo } from './definitions.ts';
import type { CFItem, CFPackage, LinkUri } from './schema.ts';

/** The endpoints that give one thing by its identifier, as they stand in addresses. */
export const CASE_COLLECTIONS = [
  'CFDocuments',
  'CFPackages',
  'CFItems',
  'CFItemAssociations',
  'CFAssociations',
  'CFItemTypes',
  'CFSubjects',
  'CFConcepts',
  'CFLicenses',
  'CFAssociationGroupings',
  'CFRubrics',
] as const;
export type CaseCollection = (typeof CASE_COLLECTIONS)[number];

/** The document as its own endpoint gives it. */
export function documentResource({ CFDocument }: CFPackage) {
  const { title, identifier, uri } = CFDocument;
  const CFPackageURI = { title, identifier, uri: uri.replace('/CFDocuments/', '/CFPackages/') };
  return { ...CFDocument, CFPackageURI };
}

/** The body of `CFDocuments`. */
export function documentSet(packages: readonly CFPackage[]) {
  return { CFDocuments: packages.map(documentResource) };
}

/**
 * The body that an endpoint answers with; undefined where no package has such a thing. Our packages
 * have no subjects, concepts, association groupings or rubrics.
 */
export function caseResource(
  packages: readonly CFPackage[],
  collection: CaseCollection,
  identifier: string,
): object | undefined {
  for (const source of packages) {
    const found = inPackage(source, collection, identifier);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inPackage(
  source: CFPackage,
  collection: CaseCollection,
  identifier: string,
): object | undefined {
  const { CFDocument, CFItems, CFAssociations, CFDefinitions } = source;
  const isIt = (one: LinkUri | { readonly identifier: string }) => one.identifier === identifier;
  const CFDocumentURI = linkTo(CFDocument);
  switch (collection) {
    case 'CFDocuments':
      return isIt(CFDocument) ? documentResource(source) : undefined;
    case 'CFPackages':
      return isIt(CFDocument) ? source : undefined;
    case 'CFItems':
      return withDocument(CFItems.find(isIt), CFDocumentURI);
    case 'CFAssociations':
      return withDocument(CFAssociations.find(isIt), CFDocumentURI);
    case 'CFItemAssociations':
      return itemAssociations(source, CFItems.find(isIt));
    case 'CFItemTypes': {
      const type = CFDefinitions.CFItemTypes.find(isIt);
      return type === undefined ? undefined : { CFItemTypes: [type] };
    }
    case 'CFLicenses':
      return CFDefinitions.CFLicenses.find(isIt);
    case 'CFSubjects':
    case 'CFConcepts':
    case 'CFAssociationGroupings':
    case 'CFRubrics':
      return undefined;
  }
}

/** Those that begin or end at the item; they do not name their document, as inside a package. */
function itemAssociations(source: CFPackage, item: CFItem | undefined): object | undefined {
  if (item === undefined) return undefined;
  const { identifier } = item;
  return {
    CFItem: withDocument(item, linkTo(source.CFDocument)),
    CFAssociations: source.CFAssociations.filter(
      ({ originNodeURI, destinationNodeURI }) =>
        originNodeURI.identifier === identifier || destinationNodeURI.identifier === identifier,
    ),
  };
}

function withDocument<T extends object>(one: T | undefined, CFDocumentURI: LinkUri) {
  return one === undefined ? undefined : { ...one, CFDocumentURI };
}
