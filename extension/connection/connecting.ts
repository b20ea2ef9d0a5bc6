import { z } from 'zod';
import type { ProblemCode } from '../problem/problem.ts';
import { Refusal } from '../problem/refusal.ts';
import type { Area } from '../storage/area.ts';
import { parseAddress } from './address.ts';
import type { Connection, Connections } from './connections.ts';
import { isPermitted, permissionsOf, type Permissions } from './permissions.ts';
import type { Registration } from './registration.ts';
import type { ConnectionStatus } from './status.ts';

const LastProblem = z.object({ code: z.string(), at: z.string() });
const PROBLEM = 'problem';

interface Needs {
  readonly connections: Connections;
  /** Gives the key to a tool back. */
  readonly pairings: { disconnect(connection: Connection): Promise<void> };
  readonly permissions: Permissions;
  readonly registration: Registration;
  readonly session: Area;
}

/** Which Moodle, which tool, and how things are between them. */
export class Connecting {
  constructor(private readonly needs: Needs) {}

  async status(): Promise<ConnectionStatus> {
    const { connections, permissions, session } = this.needs;
    const connection = await connections.first();
    const problem = LastProblem.safeParse((await session.get(PROBLEM))[PROBLEM]);
    const paired = connection && (await connections.paired(connection.id));
    return {
      sites: connection && { moodle: connection.moodle, tool: connection.tool },
      permitted: connection !== null && (await isPermitted(permissions, connection)),
      paired: paired && { since: paired.since, platformName: paired.platformName },
      problem: problem.success ? (problem.data as ConnectionStatus['problem']) : null,
    };
  }

  /**
   * Takes new addresses. A key to one tool, for one Moodle, is no key to another: it is given back.
   *
   * @throws Refusal `permission-missing` where the browser does not grant both origins
   */
  async save(typed: { moodle: string; tool: string }): Promise<void> {
    const { connections, pairings, permissions, registration } = this.needs;
    const moodle = parseAddress(typed.moodle, 'moodle');
    const tool = parseAddress(typed.tool, 'tool');
    if (!moodle.ok || !tool.ok) throw new Refusal('invalid-request');
    const former = await connections.first();
    const isSame = former?.moodle === moodle.address && former.tool === tool.address;
    const connection: Connection = {
      id: isSame ? former.id : crypto.randomUUID(),
      moodle: moodle.address,
      tool: tool.address,
    };
    if (!(await isPermitted(permissions, connection))) throw new Refusal('permission-missing');
    if (former !== null && !isSame) {
      await pairings.disconnect(former);
      await connections.remove(former.id);
      await this.#giveBack(former, permissionsOf(connection));
    }
    await connections.save(connection);
    await this.reconcile();
    await registration.enterOpenPages(connection);
  }

  async remove(): Promise<void> {
    const { connections, pairings } = this.needs;
    const connection = await connections.first();
    if (connection === null) return;
    await pairings.disconnect(connection);
    await connections.remove(connection.id);
    await this.#giveBack(connection, []);
    await this.note(null);
    await this.reconcile();
  }

  /** Makes the browser run the scripts that the connections want, no more and no fewer. */
  async reconcile(): Promise<void> {
    const { connections, permissions, registration } = this.needs;
    const permitted: Connection[] = [];
    for (const connection of await connections.all()) {
      if (await isPermitted(permissions, connection)) permitted.push(connection);
    }
    await registration.reconcile(permitted);
  }

  /** Remembers what went wrong last, for the popup; null: something went right. */
  async note(code: ProblemCode | null): Promise<void> {
    const { session } = this.needs;
    if (code === null) await session.remove(PROBLEM);
    else await session.set({ [PROBLEM]: { code, at: new Date().toISOString() } });
  }

  async #giveBack(connection: Connection, kept: readonly string[]): Promise<void> {
    const origins = permissionsOf(connection).filter((origin) => !kept.includes(origin));
    // What the manifest itself asks for cannot be given back.
    await this.needs.permissions.remove({ origins }).catch(() => false);
  }
}
