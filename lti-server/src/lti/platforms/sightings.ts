/** What launches let the tool know of their platforms, written down beside them. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { platform as platformTable, type Store } from '../../store/index.ts';
import type { Background } from '../background.ts';
import { CLAIMS } from '../claim-names.ts';
import type { Platform } from './platform.ts';
import type { PlatformRegistry } from './registry.ts';

/** A platform's last launch is known to within this: a whole school launches at once. */
const INTERVAL_MS = 60_000;

const ToolPlatform = z.object({ product_family_code: z.string().min(1).max(100) });

export interface Sightings {
  /** Returns at once. */
  note(platform: Platform, payload: Readonly<Record<string, unknown>>): void;
}

export function createSightings(
  store: Store,
  registry: PlatformRegistry,
  background: Background,
  now: () => Date,
): Sightings {
  const notedAt = new Map<string, number>();
  return {
    note(platform, payload) {
      const { platformId } = platform;
      const time = now().getTime();
      // A platform registered by hand may not have been said to be a Moodle; it says so itself.
      const told = ToolPlatform.safeParse(payload[CLAIMS.toolPlatform]);
      const family =
        platform.family === 'generic' && told.success
          ? told.data.product_family_code.toLowerCase()
          : platform.family;
      const learns = family !== platform.family;
      if (!learns && time - (notedAt.get(platformId) ?? -Infinity) < INTERVAL_MS) return;
      notedAt.set(platformId, time);
      background.run('the launch could not be noted with its platform', async () => {
        await store.write((writer) =>
          writer
            .update(platformTable)
            .set({ lastLaunchAt: now(), family })
            .where(eq(platformTable.platformId, platformId)),
        );
        if (learns) registry.invalidate();
      });
    },
  };
}
