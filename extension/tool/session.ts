import { ExtensionTokens } from '@blocmap/shared/protocol';
import { z } from 'zod';
import type { Connection, Connections } from '../connection/connections.ts';
import { Refusal } from '../problem/refusal.ts';
import type { Area } from '../storage/area.ts';
import type { Secrets } from '../storage/secrets.ts';
import { requestTool } from './request.ts';

type Tokens = z.infer<typeof ExtensionTokens>;

const AccessSchema = z.object({ token: z.string(), expiresAt: z.number() });

/** An access token is renewed this long before it ends. Milliseconds. */
const MARGIN = 30_000;

const accessKey = (id: string): string => `access:${id}`;
const endedKey = (id: string): string => `ended:${id}`;

interface Needs {
  readonly connections: Connections;
  /** Forgotten when the browser closes; never open to content scripts. */
  readonly session: Area;
  readonly secrets: Secrets;
  /** Forgets what the tool told about courses. */
  readonly forgetCourses: (connectionId: string) => Promise<void>;
}

/** The key to a tool: a short-lived access token, and the refresh token that gets the next one. */
export class Sessions {
  /** A refresh token shown twice ends the connection: whoever needs one waits for the same answer. */
  readonly #renewing = new Map<string, Promise<string>>();

  constructor(private readonly needs: Needs) {}

  /**
   * Does something with an access token; once more with a new one where the tool refuses the first.
   *
   * @throws Refusal `not-paired` or `session-over` where there is no way to get one
   */
  async with<T>(connection: Connection, use: (accessToken: string) => Promise<T>): Promise<T> {
    const token = (await this.#stored(connection.id)) ?? (await this.#renew(connection, null));
    try {
      return await use(token);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'session-over') throw error;
    }
    const renewed = await this.#renew(connection, token);
    try {
      return await use(renewed);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'session-over') await this.end(connection.id);
      throw error;
    }
  }

  /** Keeps the tokens of a pairing or of a renewal; the refresh token first, for it cannot be asked again. */
  async keep({ id }: Connection, tokens: Tokens): Promise<void> {
    const { accessToken: token, expiresIn, refreshToken } = tokens;
    await this.needs.secrets.set(id, refreshToken);
    const expiresAt = Date.now() + expiresIn * 1000;
    await this.needs.session.set({ [accessKey(id)]: { token, expiresAt } });
    await this.needs.session.remove(endedKey(id));
  }

  /** Forgets everything of a connection that the tool no longer knows. */
  async end(id: string): Promise<void> {
    await this.forget(id);
    await this.needs.session.set({ [endedKey(id)]: true });
  }

  async forget(id: string): Promise<void> {
    await this.needs.secrets.remove(id);
    await this.needs.session.remove([accessKey(id), endedKey(id)]);
    await this.needs.connections.setPaired(id, null);
    await this.needs.forgetCourses(id);
  }

  async #stored(id: string): Promise<string | null> {
    const key = accessKey(id);
    const access = AccessSchema.safeParse((await this.needs.session.get(key))[key]);
    if (!access.success || access.data.expiresAt - MARGIN < Date.now()) return null;
    return access.data.token;
  }

  /** @param refused the token that the tool no longer takes; another one by now is as good as new */
  async #renew(connection: Connection, refused: string | null): Promise<string> {
    const { id } = connection;
    const running = this.#renewing.get(id);
    if (running !== undefined) return running;
    const started = this.#renewNow(connection, refused).finally(() => this.#renewing.delete(id));
    this.#renewing.set(id, started);
    return started;
  }

  async #renewNow(connection: Connection, refused: string | null): Promise<string> {
    const { id, tool } = connection;
    const known = await this.#stored(id);
    if (known !== null && known !== refused) return known;
    const refreshToken = await this.needs.secrets.get(id);
    if (refreshToken === null) {
      const key = endedKey(id);
      const ended = (await this.needs.session.get(key))[key] === true;
      throw new Refusal(ended ? 'session-over' : 'not-paired');
    }
    try {
      const answer = await requestTool(tool, {
        method: 'POST',
        path: '/pairing/refresh',
        body: { refreshToken },
        answer: ExtensionTokens,
      });
      if (!answer.changed) throw new Refusal('unexpected-answer');
      await this.keep(connection, answer.value);
      return answer.value.accessToken;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'session-over') await this.end(id);
      throw error;
    }
  }
}
