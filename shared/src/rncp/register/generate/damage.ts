/** Damages an export, as transport, software and people with bad intent do. */
import type { Random } from './random.ts';

export interface Damaged {
  /** What was done, for the report of a failure. */
  kind: DamageKind;
  bytes: Uint8Array;
}

export const DAMAGE_KINDS = [
  'truncated',
  'latin1-bytes',
  'wrong-declaration',
  'utf16-undeclared',
  'tag-lost',
  'tag-doubled',
  'tag-renamed',
  'tag-broken',
  'fiche-nested',
  'nested-deeply',
  'entity-unknown',
  'entity-bomb',
  'cell-huge',
  'control-character',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** Levels and characters beyond any sensible limit, but cheap to make. */
export const TOO_DEEP = 60;
export const TOO_LONG = 60_000;

/** @param xml an export in UTF-8 */
export function damage(xml: string, random: Random): Damaged {
  const kind = random.pick(DAMAGE_KINDS);
  return { kind, bytes: DAMAGES[kind](xml, random) };
}

const DAMAGES: Record<DamageKind, (xml: string, random: Random) => Uint8Array> = {
  truncated: (xml, random) => utf8(xml.slice(0, random.below(xml.trimEnd().length))),
  'latin1-bytes': (xml) => Uint8Array.from(xml, (letter) => letter.charCodeAt(0) & 0xff),
  'wrong-declaration': (xml) => utf8(xml.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')),
  'utf16-undeclared': (xml) =>
    Uint8Array.from({ length: 2 * xml.length }, (_, at) =>
      at % 2 === 0 ? xml.charCodeAt(at / 2) & 0xff : xml.charCodeAt((at - 1) / 2) >> 8,
    ),
  'tag-lost': (xml, random) => atTag(xml, random, () => ''),
  'tag-doubled': (xml, random) => atTag(xml, random, (tag) => tag + tag),
  'tag-renamed': (xml, random) => atTag(xml, random, (tag) => tag.replace(/\w(?=>)/, '_')),
  'tag-broken': (xml, random) => atTag(xml, random, (tag) => tag.replace('<', '< ')),
  'fiche-nested': (xml, random) => atTag(xml, random, (tag) => `${tag}<FICHE>`),
  'nested-deeply': (xml, random) =>
    atTag(xml, random, (tag) => `${tag}${'<A>'.repeat(TOO_DEEP)}${'</A>'.repeat(TOO_DEEP)}`),
  'entity-unknown': (xml, random) => atTag(xml, random, (tag) => `${tag}&bombe;`),
  'entity-bomb': (xml) => {
    const entities = '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">';
    return utf8(xml.replace('<FICHES>', `<!DOCTYPE FICHES [${entities}]><FICHES>`));
  },
  'cell-huge': (xml, random) =>
    atTag(xml, random, (tag) => `${tag}${'long '.repeat(TOO_LONG / 5)}`),
  'control-character': (xml, random) => atTag(xml, random, (tag) => `${tag}\u0001`),
};

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Changes one end tag inside a fiche: those of CDATA's HTML are no tags. */
function atTag(xml: string, random: Random, change: (tag: string) => string): Uint8Array {
  const tags = [...xml.matchAll(/<\/[A-Z_]+>(?=[\s\S]*<\/FICHE>)/g)];
  const tag = random.pick(tags);
  const end = tag.index + tag[0].length;
  return utf8(xml.slice(0, tag.index) + change(tag[0]) + xml.slice(end));
}
