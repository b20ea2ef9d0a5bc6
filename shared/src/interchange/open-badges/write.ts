import type { Block, Certification } from '../../certification/index.ts';
import { caseIdentifier, caseUri } from '../case/index.ts';
import { InterchangeError } from '../errors.ts';
import { shortened } from '../shorten.ts';
import { criteriaOf } from './criteria.ts';
import { OPTIONAL_TAG } from './tag.ts';

/** The contexts of Open Badges 3.0, in the order that it asks for. */
export const OB_CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** A name that fits into a list; the whole text is the description. Characters. */
const LONGEST_NAME = 100;

export interface BadgeOptions {
  /** The root of the addresses, without a slash at its end. */
  readonly baseUrl: string;
  /** Whoever defines the achievements: the establishment. */
  readonly creator: { readonly id: string; readonly name: string };
}

/**
 * Open Badges 3.0 achievement definitions, one a block, aligned to the items of the certification's
 * CASE package. Definitions alone: who has earned one is for a credential to say.
 * @throws InterchangeError `empty` for a certification without blocks
 * @see https://www.imsglobal.org/spec/ob/v3p0#achievement
 */
export function writeOpenBadges(certification: Certification, options: BadgeOptions) {
  if (certification.blocks.length === 0) {
    throw new InterchangeError({
      problem: 'empty',
      expected: 'blocks that can be earned',
      found: 'none',
      place: certification.code,
    });
  }
  return {
    '@context': OB_CONTEXT,
    '@graph': certification.blocks.map((block) => achievement(certification, block, options)),
  };
}

function achievement({ code, title }: Certification, block: Block, options: BadgeOptions) {
  const { baseUrl, creator } = options;
  const id = `${baseUrl}/achievements/${block.code}`;
  const alignment = (targetCode: string, targetName: string, targetDescription: string | null) => ({
    type: ['Alignment'],
    targetCode,
    targetName,
    ...(targetDescription === null ? {} : { targetDescription }),
    targetFramework: `${code} ${title}`,
    targetType: 'CFItem',
    targetUrl: caseUri(baseUrl, 'CFItems', caseIdentifier(targetCode)),
  });
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Competency',
    humanCode: block.code,
    inLanguage: 'fr',
    name: block.title,
    description: `Bloc de compétences ${block.code} : ${block.title}`,
    criteria: { narrative: criteriaOf(block) },
    creator: { id: creator.id, type: ['Profile'], name: creator.name },
    ...(block.optional ? { tag: [OPTIONAL_TAG] } : {}),
    alignment: [
      alignment(block.code, block.title, block.level),
      ...block.competences.map((one) =>
        alignment(one.id, shortened(one.text, LONGEST_NAME), one.text),
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
