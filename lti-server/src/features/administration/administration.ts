import type { AdministrationOverview, HeadRequest } from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import { isAdministrator, type Principal } from '../access/index.ts';
import type { Roster } from '../roster/index.ts';
import { setHead } from './heads.ts';
import { namesOf } from './names.ts';
import { readCourses, readPlatform, readStaff } from './records.ts';

/** What a platform's administrator sees and decides; of their own platform alone. */
export interface Administration {
  /** @throws ToolError `forbidden` */
  overview(principal: Principal): Promise<AdministrationOverview>;
  /** @throws ToolError `forbidden`, `not-found` for a person never seen as staff, `invalid-request` */
  setHead(principal: Principal, request: HeadRequest): Promise<AdministrationOverview>;
}

export function createAdministration(context: AppContext, roster: Roster): Administration {
  const { store } = context;

  async function onlyAdministrators(principal: Principal): Promise<void> {
    if (!(await store.read((reader) => isAdministrator(reader, principal)))) {
      throw new ToolError('forbidden', { text: 'not-an-administrator' });
    }
  }

  async function overview({ platformId }: Principal): Promise<AdministrationOverview> {
    const { own, courses, staff } = await store.read(async (reader) => ({
      own: await readPlatform(reader, platformId),
      courses: await readCourses(reader, platformId),
      staff: await readStaff(reader, platformId),
    }));
    if (own === null) throw new ToolError('unauthenticated');
    const names = await namesOf(roster, new Set(staff.keys()), courses);
    return {
      platforms: [
        {
          name: own.name,
          issuer: own.issuer,
          clientId: own.clientId,
          deployments: own.deployments,
          lastLaunchAt: own.lastLaunchAt?.toISOString() ?? null,
        },
      ],
      courses: courses
        .map(({ courseId, title }) => ({ courseId, title }))
        .toSorted((a, b) => a.title.localeCompare(b.title, 'fr')),
      staff: [...staff]
        .map(([userId, { headOf }]) => ({ userId, name: names.get(userId) ?? null, headOf }))
        .toSorted((a, b) => (a.name ?? a.userId).localeCompare(b.name ?? b.userId, 'fr')),
    };
  }

  return {
    async overview(principal) {
      await onlyAdministrators(principal);
      return overview(principal);
    },
    async setHead(principal, { userId, courseIds }) {
      await onlyAdministrators(principal);
      const { platformId } = principal;
      await store.transact(async (transactor) => {
        const staff = await readStaff(transactor, platformId);
        if (!staff.has(userId)) throw new ToolError('not-found');
        const by = { actorId: principal.userId, now: context.now() };
        await setHead(transactor, { platformId, userId }, courseIds, by);
      });
      return overview(principal);
    },
  };
}
