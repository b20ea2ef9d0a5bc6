/** What every package of ours refers to: two kinds of items and the register's licence. */
import { caseUri } from './address.ts';
import type { CFItemType, CFLicense, LinkUri } from './schema.ts';
import { uuidOf } from './uuid.ts';

export interface ItemTypes {
  readonly block: CFItemType;
  readonly competence: CFItemType;
}

export function itemTypes(baseUrl: string, changedAt: string): ItemTypes {
  const type = (typeCode: string, hierarchyCode: string, title: string, description: string) => {
    const identifier = uuidOf(`type ${typeCode}`);
    const uri = caseUri(baseUrl, 'CFItemTypes', identifier);
    const lastChangeDateTime = changedAt;
    return { identifier, uri, title, description, hierarchyCode, typeCode, lastChangeDateTime };
  };
  return {
    block: type(
      'bloc',
      '1',
      'Bloc de compétences',
      'Partie d’une certification professionnelle qui peut être acquise seule.',
    ),
    competence: type(
      'competence',
      '1.1',
      'Compétence',
      'Une capacité listée dans un bloc de compétences.',
    ),
  };
}

/** Under which the register is published. */
export function licence(baseUrl: string, changedAt: string): CFLicense {
  const identifier = uuidOf('licence etalab-2.0');
  return {
    identifier,
    uri: caseUri(baseUrl, 'CFLicenses', identifier),
    title: 'Licence Ouverte / Open Licence 2.0',
    licenseText: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    lastChangeDateTime: changedAt,
  };
}

export function linkTo({ title, identifier, uri }: LinkUri): LinkUri {
  return { title, identifier, uri };
}
