import { z } from 'zod';
import type { Area } from '../storage/area.ts';
import { isWithin, parseAddress } from './address.ts';

const Address = z.url().refine((address) => parseAddress(address, 'tool').ok);

/** One Moodle and the tool that goes with it. There is one today; the store holds several. */
const ConnectionSchema = z.object({ id: z.string().min(1), moodle: Address, tool: Address });
export type Connection = z.infer<typeof ConnectionSchema>;

/** Said once a tool has accepted this browser: no secret is in it. */
const PairedSchema = z.object({
  since: z.string(),
  platformName: z.string(),
  issuer: z.string(),
  /** Moodle's id of the person who was signed in on the first course page after it. */
  person: z.string().optional(),
});
export type Paired = z.infer<typeof PairedSchema>;

const KEY = 'connections';
const pairedKey = (id: string): string => `paired:${id}`;

/** The connections of this browser, in its local storage. */
export class Connections {
  constructor(private readonly local: Area) {}

  /** What cannot be read any more counts as not there. */
  async all(): Promise<Connection[]> {
    const stored = z.array(ConnectionSchema).safeParse((await this.local.get(KEY))[KEY]);
    return stored.success ? stored.data : [];
  }

  async first(): Promise<Connection | null> {
    return (await this.all())[0] ?? null;
  }

  /** The connection whose Moodle a page belongs to. */
  async ofMoodlePage(page: string): Promise<Connection | null> {
    return (await this.all()).find(({ moodle }) => isWithin(page, moodle)) ?? null;
  }

  /** The connection whose tool a page belongs to: any page of its origin. */
  async ofToolPage(page: string): Promise<Connection | null> {
    if (!URL.canParse(page)) return null;
    const { origin } = new URL(page);
    return (await this.all()).find(({ tool }) => new URL(tool).origin === origin) ?? null;
  }

  /** Puts the one connection in place of what was there. */
  async save(connection: Connection): Promise<void> {
    await this.local.set({ [KEY]: [connection] });
  }

  async remove(id: string): Promise<void> {
    const others = (await this.all()).filter((connection) => connection.id !== id);
    await this.local.set({ [KEY]: others });
    await this.local.remove(pairedKey(id));
  }

  async paired(id: string): Promise<Paired | null> {
    const key = pairedKey(id);
    const stored = PairedSchema.safeParse((await this.local.get(key))[key]);
    return stored.success ? stored.data : null;
  }

  /**
   * True where the page's person is the one this browser is paired for. The first to come after a
   * pairing is: computers are shared, and a teacher's key must not work on a learner's pages.
   */
  async isFor(id: string, person: string | null): Promise<boolean> {
    const paired = await this.paired(id);
    if (paired === null || person === null) return true;
    if (paired.person === undefined) await this.setPaired(id, { ...paired, person });
    return paired.person === undefined || paired.person === person;
  }

  async setPaired(id: string, paired: Paired | null): Promise<void> {
    if (paired === null) await this.local.remove(pairedKey(id));
    else await this.local.set({ [pairedKey(id)]: paired });
  }
}
