import { caseIdentifier, caseUri, oneLine } from './address.ts';
import type { CaseOptions, Replacement } from './options.ts';
import type { CFAssociation, CFDocument, CFItem, CFNode } from './schema.ts';
import { uuidOf } from './uuid.ts';

export function nodeOfDocument({ title, identifier, uri }: CFDocument): CFNode {
  return { title, identifier, uri, targetType: 'CASE' };
}

export function nodeOfItem({ humanCodingScheme, identifier, uri }: CFItem): CFNode {
  return { title: oneLine(humanCodingScheme), identifier, uri, targetType: 'CASE' };
}

/** @param sequenceNumber place among its brothers, from 1 */
export function childOf(
  child: CFNode,
  parent: CFNode,
  sequenceNumber: number,
  options: CaseOptions,
): CFAssociation {
  const name = `isChildOf ${child.identifier} ${parent.identifier}`;
  return {
    ...base(name, options),
    associationType: 'isChildOf',
    sequenceNumber,
    originNodeURI: child,
    destinationNodeURI: parent,
  };
}

export function replacedBy(
  origin: CFNode,
  { from, to, kind }: Replacement,
  options: CaseOptions,
): CFAssociation {
  const identifier = caseIdentifier(to);
  const uri = caseUri(options.baseUrl, 'CFItems', identifier);
  return {
    ...base(`replacedBy ${from} ${to}`, options),
    associationType: 'replacedBy',
    originNodeURI: origin,
    destinationNodeURI: { title: to, identifier, uri, targetType: 'CASE' },
    extensions: { kind },
  };
}

function base(name: string, { baseUrl, changedAt }: CaseOptions) {
  const identifier = uuidOf(name);
  return {
    identifier,
    uri: caseUri(baseUrl, 'CFAssociations', identifier),
    lastChangeDateTime: changedAt,
  };
}
