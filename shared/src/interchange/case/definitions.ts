/** What every package of ours refers to: two kinds of items and the register's licence. */
import type { CFItemType, CFLicense, LinkUri } from './schema.ts';
import { uuidOf } from './uuid.ts';

export function itemTypes(baseUrl: string, changedAt: string): CFItemType[] {
  const type = (typeCode: string, title: string, description: string, hierarchyCode: string) => {
    const identifier = uuidOf(`type ${typeCode}`);
    const uri = `${baseUrl}/ims/case/v1p1/CFItemTypes/${identifier}`;
    return {
      identifier,
      uri,
      title,
      description,
      hierarchyCode,
      typeCode,
      lastChangeDateTime: changedAt,
    };
  };
  return [
    type(
      'bloc',
      'Bloc de compétences',
      'Partie d’une certification professionnelle qui peut être acquise seule.',
      '1',
    ),
    type('competence', 'Compétence', 'Une capacité listée dans un bloc de compétences.', '1.1'),
  ];
}

/** Under which the register is published. */
export function licence(baseUrl: string, changedAt: string): CFLicense {
  const identifier = uuidOf('licence etalab-2.0');
  return {
    identifier,
    uri: `${baseUrl}/ims/case/v1p1/CFLicenses/${identifier}`,
    title: 'Licence Ouverte / Open Licence 2.0',
    licenseText: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    lastChangeDateTime: changedAt,
  };
}

export function linkTo({ title, identifier, uri }: LinkUri): LinkUri {
  return { title, identifier, uri };
}
