/** Certifications that a fiche replaces or that replace it, by number or by the export's own id. */
import type { Certification } from '../../../certification/index.ts';
import type { RegisterWarnings } from '../report/index.ts';
import { readFicheCode } from '../values/index.ts';
import { elementsAt, type XmlElement } from './element.ts';

type Direction = 'previous' | 'next';
/** As the export names them. */
export type LinkNames = Record<Direction, string[]>;

const SINGULAR: Record<Direction, string> = {
  previous: 'ANCIENNE_CERTIFICATION',
  next: 'NOUVELLE_CERTIFICATION',
};
const PLURAL: Record<Direction, string> = {
  previous: 'ANCIENNES_CERTIFICATIONS',
  next: 'NOUVELLES_CERTIFICATIONS',
};

/** V4 nests them (`ANCIENNES_CERTIFICATIONS > … > ID_FICHE_…`), V2 repeats them in the fiche. */
export function readLinkNames(fiche: XmlElement): LinkNames {
  const names = (direction: Direction): string[] => {
    const name = SINGULAR[direction];
    const each = [...elementsAt(fiche, PLURAL[direction], name), ...elementsAt(fiche, name)];
    const texts = each.flatMap((link) => [link, ...elementsAt(link, `ID_FICHE_${name}`)]);
    return texts.flatMap(({ text }) => text.split(/[\s,;]+/u)).filter((word) => word !== '');
  };
  return { previous: names('previous'), next: names('next') };
}

/** True where a link can only be understood by another fiche of the file. */
export function needsLookup(names: LinkNames, lookup: ReadonlyMap<string, string>): boolean {
  return [...names.previous, ...names.next].some((name) => isTechnical(name) && !lookup.has(name));
}

/**
 * @param lookup codes by the export's own ids
 * @returns the codes, each once; a warning for each name that stands for none
 */
export function resolveLinks(
  names: LinkNames,
  lookup: ReadonlyMap<string, string>,
  warnings: RegisterWarnings,
): Pick<Certification, Direction> {
  const resolve = (direction: Direction) => {
    const codes = names[direction].map((name) => {
      const code = isTechnical(name) ? (lookup.get(name) ?? null) : readFicheCode(name);
      if (code === null) report(name, direction, warnings);
      return code;
    });
    const known = codes.filter((code) => code !== null);
    return [...new Set(known)].map((code) => ({ code, title: null }));
  };
  return { previous: resolve('previous'), next: resolve('next') };
}

function report(name: string, direction: Direction, warnings: RegisterWarnings): void {
  if (isTechnical(name)) {
    const message = 'expected a fiche of this file with this technical id';
    warnings.add('link-unresolved', direction, message, name);
  } else {
    warnings.add('value-unreadable', direction, 'expected a code such as RNCP35698', name);
  }
}

function isTechnical(name: string): boolean {
  return /^\d+$/.test(name);
}
