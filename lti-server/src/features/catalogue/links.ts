import type { Certification } from '@blocmap/shared/certification';
import { compareNaturally } from '@blocmap/shared/language';
import type { CertificationLink } from '@blocmap/shared/protocol';
import { eq } from 'drizzle-orm';
import type { HeldVersion } from '../../certifications/index.ts';
import { succession, type Reader } from '../../store/index.ts';

/** Which certification follows which, as far as a platform knows. */
export interface Links {
  replaces(certification: Certification): CertificationLink[];
  replacedBy(certification: Certification): CertificationLink[];
}

/** By the register's links, those of either side, and by what people have mapped. */
export async function readLinks(
  reader: Reader,
  platformId: string,
  held: readonly HeldVersion[],
): Promise<Links> {
  const mapped = await reader
    .select({ from: succession.fromCode, to: succession.toCode })
    .from(succession)
    .where(eq(succession.platformId, platformId));
  const list = held.map(({ certification }) => certification);
  const titles = new Map(list.map(({ code, title }) => [code, title]));
  const link = (own: string, printed: readonly { code: string; title: string | null }[]) => {
    const byCode = new Map(printed.map(({ code, title }) => [code, title]));
    byCode.delete(own);
    return [...byCode]
      .map(([code, title]) => ({
        code,
        title: titles.get(code) ?? title,
        held: titles.has(code),
      }))
      .toSorted((a, b) => compareNaturally(a.code, b.code));
  };
  const byHand = (codes: readonly string[]) => codes.map((code) => ({ code, title: null }));
  const naming = (code: string, side: 'previous' | 'next') =>
    byHand(list.filter((one) => one[side].some((two) => two.code === code)).map((one) => one.code));
  return {
    replaces: ({ code, previous }) =>
      link(code, [
        ...byHand(mapped.filter((one) => one.to === code).map((one) => one.from)),
        ...naming(code, 'next'),
        ...previous,
      ]),
    replacedBy: ({ code, next }) =>
      link(code, [
        ...byHand(mapped.filter((one) => one.from === code).map((one) => one.to)),
        ...naming(code, 'previous'),
        ...next,
      ]),
  };
}
