import type { Api } from './client.ts';
import { toProblem, type ApiProblem } from './problem.ts';

export interface Resource<T> {
  /** The last answer; shown while a newer one is on its way. */
  readonly data: T | null;
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
}

const nothing: Resource<never> = { data: null, problem: null, loading: true };

/** What the API has answered, one entry a path, with those who want to know when it changes. */
export class ResourceCache {
  readonly #api: Pick<Api, 'get'>;
  readonly #entries = new Map<string, Resource<unknown>>();
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #running = new Set<string>();

  constructor(api: Pick<Api, 'get'>) {
    this.#api = api;
  }

  read<T>(path: string): Resource<T> {
    return (this.#entries.get(path) ?? nothing) as Resource<T>;
  }

  /** Sets what a path answers now, when another answer has already told. */
  write(path: string, data: unknown): void {
    this.#set(path, { data, problem: null, loading: false });
  }

  /** Asks again; never rejects, a problem is a part of the entry. */
  async load(path: string): Promise<void> {
    if (this.#running.has(path)) return;
    this.#running.add(path);
    const { data } = this.read(path);
    this.#set(path, { data, problem: null, loading: true });
    try {
      this.write(path, await this.#api.get(path));
    } catch (thrown) {
      this.#set(path, { data, problem: toProblem(thrown), loading: false });
    } finally {
      this.#running.delete(path);
    }
  }

  /** Asks again for what the end of a session has kept from coming. */
  async resume(): Promise<void> {
    const missed = [...this.#entries].filter(([, { problem }]) => problem?.kind === 'expired');
    await Promise.all(missed.map(([path]) => this.load(path)));
  }

  watch(path: string, watcher: () => void): () => void {
    const watchers = this.#watchers.get(path) ?? new Set();
    this.#watchers.set(path, watchers.add(watcher));
    return () => watchers.delete(watcher);
  }

  #set(path: string, entry: Resource<unknown>): void {
    this.#entries.set(path, entry);
    for (const watcher of this.#watchers.get(path) ?? []) watcher();
  }
}
