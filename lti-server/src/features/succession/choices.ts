import type { SuccessionChoices, SuccessionSource } from '@blocmap/shared/protocol';
import { SuccessionMapping } from '@blocmap/shared/succession';
import { and, asc, eq } from 'drizzle-orm';
import { labelOf, type Certifications } from '../../certifications/index.ts';
import { succession, type Reader } from '../../store/index.ts';
import { readHeld } from './pair.ts';

type Candidate = SuccessionChoices['candidates'][number];

/**
 * What may replace a certification: those that its fiche names, held or not, those held whose fiche
 * names it, and those that somebody has begun to map by hand.
 *
 * @param day  in France
 * @throws ToolError `not-found`
 */
export async function readChoices(
  certifications: Certifications,
  reader: Reader,
  { platformId, code }: { readonly platformId: string; readonly code: string },
  day: string,
): Promise<SuccessionChoices> {
  const { certification } = await readHeld(certifications, reader, platformId, code);
  const list = (await certifications.list(reader, platformId)).map((one) => one.certification);
  const held = new Map(list.map((one) => [one.code, one]));
  const mappings = await readMappings(reader, platformId, code);
  const sources = new Map<string, SuccessionSource[]>();
  const add = (candidate: string, source: SuccessionSource): void => {
    if (candidate !== code) sources.set(candidate, [...(sources.get(candidate) ?? []), source]);
  };
  for (const next of new Set(certification.next.map((one) => one.code))) add(next, 'named-next');
  for (const one of list) {
    if (one.previous.some((previous) => previous.code === code)) add(one.code, 'names-previous');
  }
  for (const mapped of mappings.keys()) if (!sources.has(mapped)) add(mapped, 'by-hand');
  const candidates = [...sources].map(([candidate, found]): Candidate => {
    const known = held.get(candidate);
    return {
      code: candidate,
      held: known === undefined ? null : labelOf(known, day),
      sources: found,
      mapping: mappings.get(candidate) ?? null,
    };
  });
  return {
    certification: labelOf(certification, day),
    candidates: candidates.toSorted(byReadiness),
    others: list
      .filter((one) => one.code !== code && !sources.has(one.code))
      .map((one) => labelOf(one, day)),
  };
}

async function readMappings(reader: Reader, platformId: string, code: string) {
  const rows = await reader
    .select()
    .from(succession)
    .where(and(eq(succession.platformId, platformId), eq(succession.fromCode, code)))
    .orderBy(asc(succession.toCode));
  return new Map(
    rows.map((row) => {
      const { entries } = SuccessionMapping.parse(row.mapping);
      const waiting = entries.filter((entry) => !entry.confirmed).length;
      return [row.toCode, { changedAt: row.changedAt.toISOString(), waiting }];
    }),
  );
}

/** What has been begun first, then what is held. */
function byReadiness(a: Candidate, b: Candidate): number {
  const rank = (one: Candidate): number =>
    (one.mapping === null ? 0 : 2) + (one.held === null ? 0 : 1);
  return rank(b) - rank(a) || (a.code < b.code ? -1 : 1);
}
