import {
  blockFamily,
  certificationStatus,
  type Block,
  type Certification,
} from '@blocmap/shared/certification';
import { aliasKey, type BlockView, type EstablishmentView } from '@blocmap/shared/establishment';
import type { CertificationOutline, WeightOutline } from '@blocmap/shared/protocol';
import type { HeldLayer } from './layers.ts';

type OutlineBlock = CertificationOutline['blocks'][number];

/** The calendar day in France, where the register's days are counted: `2026-11-24`. */
export function dayInFrance(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);
}

const kept = new WeakMap<
  EstablishmentView,
  { readonly day: string; outline: CertificationOutline }
>();

/** As much of a certification as screens need, with its status on that day and what is laid over it. */
export function outlineOf(
  certification: Certification,
  { view }: Pick<HeldLayer, 'view'>,
  day: string,
): CertificationOutline {
  const known = kept.get(view);
  if (known?.day === day) return known.outline;
  const outline: CertificationOutline = {
    code: certification.code,
    title: certification.title,
    status: certificationStatus(certification.dates, day),
    registrationEnd: certification.dates.registrationEnd,
    blocks: certification.blocks.map((block, at) => blockOutline(block, view.blocks[at])),
  };
  kept.set(view, { day, outline });
  return outline;
}

function blockOutline(block: Block, view: BlockView | undefined): OutlineBlock {
  return {
    code: block.code,
    title: block.title,
    optional: block.optional,
    family: blockFamily(block),
    weight: view === undefined ? UNKNOWN : weightOutline(view),
    competences: block.competences.map(({ id, text, group, aliases }, at) => {
      const laid = view?.competences[at];
      return {
        id,
        text,
        group,
        aliases: distinct(laid?.aliases.map(({ value }) => value) ?? aliases),
        wording: laid?.wording?.value ?? null,
        subCompetences: laid?.subCompetences.map(({ value }) => value) ?? [],
      };
    }),
  };
}

/** A code that both the establishment and the official list give is one code. */
function distinct(aliases: readonly string[]): string[] {
  const keys = aliases.map(aliasKey);
  return aliases.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

const UNKNOWN: WeightOutline = { value: { kind: 'unknown' }, origin: null };

export function weightOutline({ weight: { value, origin } }: BlockView): WeightOutline {
  return { value, origin: origin === 'official' ? null : origin };
}
