import { certificationStatus } from '@blocmap/shared/certification';
import { compareNaturally } from '@blocmap/shared/language';
import type {
  Catalogue as CatalogueBody,
  CatalogueEntry,
  CertificationPage,
  CurrentVersion,
  PublishRequest,
} from '@blocmap/shared/protocol';
import { dayInFrance, weightOutline, type HeldVersion } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader } from '../../store/index.ts';
import { isStaff, readStanding, type Principal, type Standing } from '../access/index.ts';
import type { File } from '../endpoint/index.ts';
import { decides } from '../import/index.ts';
import { exportFile, type ExportWish } from './export.ts';
import { readLinks, type Links } from './links.ts';
import { publish } from './publish.ts';
import { find, type Find } from './search.ts';
import { readUse } from './use.ts';
import { readShelf, versionsOf, type Shelf } from './versions.ts';

/** The certifications that a platform holds, for those who plan teaching there. */
export interface Catalogue {
  /**
   * @param search  words that each certification found has; empty: all
   * @throws ToolError `forbidden`
   */
  list(principal: Principal, search: string): Promise<CatalogueBody>;
  /**
   * @param version  its hash; where left out, the one that counts
   * @throws ToolError `forbidden`, `not-found`
   */
  page(principal: Principal, code: string, version?: string): Promise<CertificationPage>;
  /** @throws ToolError `forbidden`, `not-found` */
  export(principal: Principal, code: string, wish: ExportWish): Promise<File>;
  /**
   * Opens the current version to everybody, or closes it.
   * @throws ToolError `forbidden` for all but administrators, `not-found` where no imported version
   *   is current, `conflict` where it is another one than the person has seen
   */
  publish(principal: Principal, code: string, wish: PublishRequest): Promise<CurrentVersion>;
}

export function createCatalogue(context: AppContext): Catalogue {
  const { store, certifications, config, now } = context;

  async function staff(reader: Reader, principal: Principal): Promise<Standing> {
    const standing = await readStanding(reader, principal);
    if (!isStaff(standing)) throw new ToolError('forbidden', { text: 'staff-only' });
    return standing;
  }

  /** @throws ToolError `not-found` */
  async function wanted(reader: Reader, platformId: string, code: string, version?: string) {
    const current = await certifications.current(reader, platformId, code);
    if (current === undefined) throw new ToolError('not-found', { text: 'certification-not-held' });
    if (version === undefined) return { current, shown: current };
    const shown = await certifications.version(reader, platformId, version);
    if (shown?.certification.code !== code) throw new ToolError('not-found');
    return { current, shown };
  }

  return {
    list: (principal, search) =>
      store.read(async (reader) => {
        const standing = await staff(reader, principal);
        const { platformId } = principal;
        const held = await certifications.list(reader, platformId);
        const shelf = await readShelf(reader, platformId);
        const links = await readLinks(reader, platformId, held);
        const use = await readUse(reader, platformId, standing);
        const day = dayInFrance(now());
        const found = held
          .map((current) => ({ current, find: find(current.certification, search) }))
          .flatMap((one) => (one.find === null ? [] : [{ ...one, find: one.find }]))
          .toSorted(
            (a, b) =>
              a.find.rank - b.find.rank ||
              compareNaturally(a.current.certification.code, b.current.certification.code),
          );
        return {
          certifications: found.map((one) => ({
            ...entryOf(one, links, day),
            ...shelvesOf(shelf, one.current),
            use: use(one.current.certification.code),
          })),
        };
      }),

    page: (principal, code, version) =>
      store.read(async (reader) => {
        const standing = await staff(reader, principal);
        const { platformId } = principal;
        const { current, shown } = await wanted(reader, platformId, code, version);
        const { certification, hash: versionHash } = shown;
        const held = await certifications.list(reader, platformId);
        const links = await readLinks(reader, platformId, held);
        const shelf = await readShelf(reader, platformId, code);
        const use = await readUse(reader, platformId, standing, code);
        const layer = await certifications.layer(reader, platformId, certification);
        const mayDecide = decides(standing);
        return {
          certification,
          versionHash,
          current: versionHash === current.hash,
          status: certificationStatus(certification.dates, dayInFrance(now())),
          weights: layer.view.blocks.map((block) => ({
            block: block.code,
            ...weightOutline(block),
          })),
          versions: versionsOf(shelf, shelved(current), mayDecide),
          replaces: links.replaces(certification),
          replacedBy: links.replacedBy(certification),
          use: use(code),
          published: shelf.decisions.get(code)?.published ?? current.shipped,
          mayDecide,
          mayPublish: standing.administrator && !current.shipped,
        };
      }),

    export: (principal, code, wish) =>
      store.read(async (reader) => {
        await staff(reader, principal);
        const { platformId } = principal;
        const { shown } = await wanted(reader, platformId, code, wish.version);
        const baseUrl = config.publicUrl.replace(/\/+$/, '');
        return exportFile(
          certifications,
          reader,
          { platformId, held: shown },
          { ...wish, baseUrl },
        );
      }),

    publish: (principal, code, wish) =>
      store.transact(async (transactor) => {
        const { administrator } = await staff(transactor, principal);
        if (!administrator) throw new ToolError('forbidden', { text: 'not-an-administrator' });
        return publish(transactor, principal, { code, ...wish }, now());
      }),
  };

  function shelvesOf(shelf: Shelf, current: HeldVersion) {
    const versions = versionsOf(shelf, shelved(current), false);
    const waiting = versions.some(({ state }) => state === 'waiting');
    return { versions: versions.length, waiting };
  }

  function shelved(current: HeldVersion) {
    return { current, shipped: certifications.shipped(current.certification.code) };
  }
}

type Described = Omit<CatalogueEntry, 'versions' | 'waiting' | 'use'>;

function entryOf(
  { current, find: { matches } }: { readonly current: HeldVersion; readonly find: Find },
  links: Links,
  day: string,
): Described {
  const { certification, shipped } = current;
  const { code, title, diploma, level, dates, blocks, warnings } = certification;
  const codesHeld = (list: readonly { readonly code: string; readonly held: boolean }[]) =>
    list.filter((link) => link.held).map((link) => link.code);
  return {
    code,
    title,
    diploma,
    level,
    status: certificationStatus(dates, day),
    registrationEnd: dates.registrationEnd,
    lastAward: dates.lastAward,
    blocks: blocks.length,
    competences: blocks.reduce((sum, block) => sum + block.competences.length, 0),
    doubts: warnings.length,
    origin: shipped ? 'shipped' : 'imported',
    replaces: codesHeld(links.replaces(certification)),
    replacedBy: codesHeld(links.replacedBy(certification)),
    matches: [...matches],
  };
}
