import { blockWeight, type Block, type Competence } from '../../certification/index.ts';
import { caseIdentifier, caseUri, oneLine } from './address.ts';
import { itemTypes, linkTo } from './definitions.ts';
import type { CaseOptions } from './options.ts';
import type { CFItem, CFItemType } from './schema.ts';

/** Items of one package; modality, coefficient and printed text stand under `extensions`. */
export function itemWriter({ baseUrl, changedAt, overlay }: CaseOptions) {
  const types = itemTypes(baseUrl, changedAt);
  const itemOf = (code: string, fullStatement: string, type: CFItemType): CFItem => {
    const identifier = caseIdentifier(code);
    return {
      identifier,
      uri: caseUri(baseUrl, 'CFItems', identifier),
      humanCodingScheme: code,
      fullStatement,
      CFItemType: type.title,
      CFItemTypeURI: linkTo(type),
      language: 'fr',
      lastChangeDateTime: changedAt,
    };
  };
  return {
    block(block: Block): CFItem {
      const { competences: _, ...bloc } = block;
      return {
        ...itemOf(block.code, block.title, types.block),
        ...(block.level === null ? {} : { notes: block.level }),
        extensions: { bloc, coefficient: blockWeight(overlay, block.code) },
      };
    },
    /** @param order from 1 */
    competence(competence: Competence, order: number): CFItem {
      return {
        ...itemOf(competence.id, competence.text, types.competence),
        listEnumeration: oneLine(competence.aliases[0] ?? `${order}`),
        ...(competence.group === null ? {} : { notes: competence.group }),
        extensions: { competence },
      };
    },
  };
}
