import type { Certification } from '@blocmap/shared/certification';
import { like } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Certifications, HeldVersion } from '../../certifications/index.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader } from '../../store/index.ts';

/** The codes of a succession: the old certification and the one that replaces it. */
export interface SuccessionKey {
  readonly platformId: string;
  readonly from: string;
  readonly to: string;
}

/** Both certifications, in the versions that count. */
export interface Pair {
  readonly from: HeldVersion;
  readonly to: HeldVersion;
}

/** @throws ToolError `not-found` where one of them is not held, `invalid-request` where both are one */
export async function readPair(
  certifications: Certifications,
  reader: Reader,
  { platformId, from, to }: SuccessionKey,
): Promise<Pair> {
  if (from === to) {
    throw new ToolError('invalid-request', {
      details: [{ path: 'path.to', expected: `a certification other than ${from}` }],
    });
  }
  return {
    from: await readHeld(certifications, reader, platformId, from),
    to: await readHeld(certifications, reader, platformId, to),
  };
}

/** @throws ToolError `not-found` */
export async function readHeld(
  certifications: Certifications,
  reader: Reader,
  platformId: string,
  code: string,
): Promise<HeldVersion> {
  const held = await certifications.current(reader, platformId, code);
  if (held === undefined) throw new ToolError('not-found', { text: 'certification-not-held' });
  return held;
}

/** The words of each block and competence. */
export function textsOf(certification: Certification): Map<string, string> {
  return new Map(
    certification.blocks.flatMap((block) => [
      [block.code, block.title] as const,
      ...block.competences.map(({ id, text }) => [id, text] as const),
    ]),
  );
}

/** A target or block code of the certification: `RNCP1` has none of `RNCP12`. */
export function onCertification(column: AnyPgColumn, code: string) {
  return like(column, `${code}BC%`);
}
