import { ExtensionTokens, type PairingExchange } from '@blocmap/shared/protocol';
import { z } from 'zod';
import type { Connection, Connections } from '../connection/connections.ts';
import { Refusal } from '../problem/refusal.ts';
import type { Area } from '../storage/area.ts';
import { requestTool } from '../tool/request.ts';
import type { Sessions } from '../tool/session.ts';
import { challengeOf, makeState, makeVerifier } from './pkce.ts';

/** The frame that a pairing was begun in, and the only one it can be finished from. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** A person clicks and a page asks for a code: that does not take longer. Milliseconds. */
const PATIENCE = 120_000;

const PendingSchema = z.object({
  verifier: z.string(),
  state: z.string(),
  tabId: z.number(),
  frameId: z.number(),
  startedAt: z.number(),
});

const pendingKey = (id: string): string => `pairing:${id}`;

interface Needs {
  readonly connections: Connections;
  readonly session: Area;
  readonly sessions: Sessions;
}

/** How this browser gets its own key to the tool: the launch is the login. @see RFC 7636 */
export class Pairings {
  constructor(private readonly needs: Needs) {}

  /** Makes verifier, challenge and state; only the last two ever leave the background. */
  async begin(connection: Connection, frame: Frame): Promise<{ challenge: string; state: string }> {
    const verifier = makeVerifier();
    const state = makeState();
    const pending = { verifier, state, ...frame, startedAt: Date.now() };
    await this.needs.session.set({ [pendingKey(connection.id)]: pending });
    return { challenge: await challengeOf(verifier), state };
  }

  /** @throws Refusal `pairing-lost` where nothing of the kind was begun in that frame */
  async finish(
    connection: Connection,
    frame: Frame,
    answer: { code: string; state: string },
  ): Promise<void> {
    const key = pendingKey(connection.id);
    const stored = PendingSchema.safeParse((await this.needs.session.get(key))[key]);
    // Spent whatever comes: a second answer finds nothing.
    await this.needs.session.remove(key);
    if (!stored.success) throw new Refusal('pairing-lost');
    const { verifier, state, tabId, frameId, startedAt } = stored.data;
    const isSameFrame = tabId === frame.tabId && frameId === frame.frameId;
    if (state !== answer.state || !isSameFrame || Date.now() - startedAt > PATIENCE) {
      throw new Refusal('pairing-lost');
    }
    await this.#exchange(connection, { code: answer.code, verifier });
  }

  /** With the short code that the tool shows, typed by hand. */
  async finishWithShortCode(connection: Connection, shortCode: string): Promise<void> {
    await this.#exchange(connection, { shortCode });
  }

  /** Ends the connection here, and at the tool where it can be reached. */
  async disconnect(connection: Connection): Promise<void> {
    const { sessions } = this.needs;
    try {
      await sessions.with(connection, (token) => revoke(connection, token));
    } catch {
      // Unreachable, or over already: what is here goes all the same.
    }
    await sessions.forget(connection.id);
  }

  async #exchange(connection: Connection, exchange: PairingExchange): Promise<void> {
    const { tool, moodle, id } = connection;
    const tokens = await requestTool(tool, {
      method: 'POST',
      path: '/pairing/exchange',
      body: exchange,
      answer: ExtensionTokens,
    }).catch((error: unknown) => {
      const refused = ['session-over', 'invalid-request', 'not-found'];
      if (error instanceof Refusal && refused.includes(error.code)) {
        throw new Refusal('code-refused', error.problem.requestId);
      }
      throw error;
    });
    if (!tokens.changed) throw new Refusal('unexpected-answer');
    const { issuer, platformName, accessToken } = tokens.value;
    // A key for another Moodle must never show its courses on this one's pages.
    if (new URL(issuer).origin !== new URL(moodle).origin) {
      await revoke(connection, accessToken).catch(() => undefined);
      throw new Refusal('wrong-platform');
    }
    await this.needs.sessions.forget(id);
    await this.needs.sessions.keep(connection, tokens.value);
    const since = new Date().toISOString();
    await this.needs.connections.setPaired(id, { since, platformName, issuer });
  }
}

async function revoke({ tool }: Connection, accessToken: string): Promise<void> {
  const path = '/pairing/connections/current';
  await requestTool(tool, { method: 'DELETE', path, answer: null, accessToken });
}
