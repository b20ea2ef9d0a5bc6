import type { Block, Certification } from '../../certification/index.ts';
import { caseIdentifier, caseUri } from '../case/index.ts';
import { criteriaOf } from './criteria.ts';

export const OB_CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

export interface BadgeOptions {
  /** The root of the addresses, without a slash at its end. */
  readonly baseUrl: string;
  /** Whoever defines the achievements: the establishment. */
  readonly creator: { readonly id: string; readonly name: string };
}

/**
 * Open Badges 3.0 achievement definitions, one a block, aligned to the items of the certification's
 * CASE package. Definitions alone: who has earned one is for a credential to say.
 * @see https://www.imsglobal.org/spec/ob/v3p0#achievement
 */
export function writeOpenBadges(certification: Certification, options: BadgeOptions) {
  return {
    '@context': OB_CONTEXT,
    '@graph': certification.blocks.map((block) => achievement(certification, block, options)),
  };
}

function achievement(certification: Certification, block: Block, options: BadgeOptions) {
  const { baseUrl, creator } = options;
  const framework = `${certification.code} ${certification.title}`;
  const id = `${baseUrl}/achievements/${block.code}`;
  const alignment = (code: string, name: string, description?: string) => ({
    type: ['Alignment'],
    targetCode: code,
    targetName: name,
    ...(description === undefined ? {} : { targetDescription: description }),
    targetFramework: framework,
    targetType: 'CFItem',
    targetUrl: caseUri(baseUrl, 'CFItems', caseIdentifier(code)),
  });
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Competency',
    humanCode: block.code,
    inLanguage: 'fr',
    name: block.title,
    description: `Bloc de compétences ${block.code}`,
    criteria: { narrative: criteriaOf(block) },
    creator: { id: creator.id, type: ['Profile'], name: creator.name },
    alignment: [
      alignment(block.code, block.title),
      ...block.competences.map(({ id: code, text }) =>
        alignment(code, text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text, text),
      ),
    ],
    resultDescription: [
      {
        id: `${id}#note`,
        type: ['ResultDescription'],
        name: 'Note sur 20',
        resultType: 'RawScore',
        valueMin: '0',
        valueMax: '20',
        requiredValue: '10',
      },
    ],
  };
}
