import { and, eq } from 'drizzle-orm';
import { administrator, type Reader } from '../../store/index.ts';
import type { Principal } from './principal.ts';

/** True for a person whose last launch said that they administer the platform. */
export async function isAdministrator(
  reader: Reader,
  { platformId, userId }: Pick<Principal, 'platformId' | 'userId'>,
): Promise<boolean> {
  const count = await reader.$count(
    administrator,
    and(eq(administrator.platformId, platformId), eq(administrator.userId, userId)),
  );
  return count > 0;
}
