import {
  blockFamily,
  certificationStatus,
  type Certification,
} from '@blocmap/shared/certification';
import type { CertificationOutline } from '@blocmap/shared/protocol';

/** The calendar day in France, where the register's days are counted: `2026-11-24`. */
export function dayInFrance(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);
}

const kept = new WeakMap<Certification, { readonly day: string; outline: CertificationOutline }>();

/** As much of a certification as screens need, with its status on that day. */
export function outlineOf(certification: Certification, day: string): CertificationOutline {
  const known = kept.get(certification);
  if (known?.day === day) return known.outline;
  const outline: CertificationOutline = {
    code: certification.code,
    title: certification.title,
    status: certificationStatus(certification.dates, day),
    registrationEnd: certification.dates.registrationEnd,
    blocks: certification.blocks.map((block) => ({
      code: block.code,
      title: block.title,
      optional: block.optional,
      family: blockFamily(block),
      competences: block.competences.map(({ id, text, group }) => ({ id, text, group })),
    })),
  };
  kept.set(certification, { day, outline });
  return outline;
}
