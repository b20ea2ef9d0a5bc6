/** What the read endpoints of CASE 1.1 look up in a package. */
import type { CFAssociation, CFItem, CFItemType, CFLicense, CFPackage } from './schema.ts';

const CF_PACKAGE = 'CFPackageURI';

/** The document as its own endpoint gives it: with the address of its package. */
export function documentWithPackage(source: CFPackage) {
  const { title, identifier, uri } = source.CFDocument;
  return {
    ...source.CFDocument,
    [CF_PACKAGE]: { title, identifier, uri: uri.replace('/CFDocuments/', '/CFPackages/') },
  };
}

/** Items and associations as their own endpoints give them: with the address of their document. */
export function withDocument<T extends CFItem | CFAssociation>(source: CFPackage, one: T) {
  const { title, identifier, uri } = source.CFDocument;
  return { ...one, CFDocumentURI: { title, identifier, uri } };
}

export function findItem({ CFItems }: CFPackage, identifier: string): CFItem | undefined {
  return CFItems.find((item) => item.identifier === identifier);
}

export function findAssociation(
  { CFAssociations }: CFPackage,
  identifier: string,
): CFAssociation | undefined {
  return CFAssociations.find((association) => association.identifier === identifier);
}

/** Those that begin or end at the item. */
export function associationsOf({ CFAssociations }: CFPackage, identifier: string): CFAssociation[] {
  return CFAssociations.filter(
    ({ originNodeURI, destinationNodeURI }) =>
      originNodeURI.identifier === identifier || destinationNodeURI.identifier === identifier,
  );
}

export function findItemType(
  { CFDefinitions }: CFPackage,
  identifier: string,
): CFItemType | undefined {
  return CFDefinitions?.CFItemTypes?.find((type) => type.identifier === identifier);
}

export function findLicence(
  { CFDefinitions }: CFPackage,
  identifier: string,
): CFLicense | undefined {
  return CFDefinitions?.CFLicenses?.find((one) => one.identifier === identifier);
}
