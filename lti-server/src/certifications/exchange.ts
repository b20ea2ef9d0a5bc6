/** What an exchange format says of a certification beside its content. */
import type { ExportOptions, Replacement } from '@blocmap/shared/interchange';
import { SuccessionMapping } from '@blocmap/shared/succession';
import { and, asc, eq } from 'drizzle-orm';
import { certificationVersion, succession, type Reader } from '../store/index.ts';
import type { HeldVersion } from './certifications.ts';

export type ExchangeFacts = Pick<ExportOptions, 'changedAt' | 'replacements'>;

/** When a version came to be what it is, and what people have decided takes the place of its parts. */
export async function readExchangeFacts(
  reader: Reader,
  platformId: string,
  held: HeldVersion,
): Promise<ExchangeFacts> {
  const [stored] = await reader
    .select({ at: certificationVersion.importedAt })
    .from(certificationVersion)
    .where(
      and(
        eq(certificationVersion.platformId, platformId),
        eq(certificationVersion.versionHash, held.hash),
      ),
    );
  const rows = await reader
    .select({ mapping: succession.mapping })
    .from(succession)
    .where(
      and(eq(succession.platformId, platformId), eq(succession.fromCode, held.certification.code)),
    )
    .orderBy(asc(succession.toCode));
  return {
    changedAt: stored?.at.toISOString() ?? publishedAt(held),
    replacements: rows.flatMap(({ mapping }) => replacementsOf(SuccessionMapping.parse(mapping))),
  };
}

/** Of a version that was not imported at any time: the day on which the register published it. */
export function publishedAt({ certification: { dates } }: HeldVersion): string {
  return `${dates.published ?? dates.start ?? '2000-01-01'}T00:00:00Z`;
}

/** What waits for a person is left out. */
function replacementsOf({ entries }: SuccessionMapping): Replacement[] {
  return entries
    .filter(({ confirmed }) => confirmed)
    .flatMap(({ from, to, kind }) =>
      to.map((one): Replacement => ({ from, to: one, kind: kind === 'exact' ? 'exact' : 'near' })),
    );
}
