/** Saves changes of a layer as they are made, one after the other, each on what is there by then. */
import type { LayerChange } from '@blocmap/shared/establishment';
import type { Layer, LayerRequest, LayerResponse } from '@blocmap/shared/protocol';
import { toProblem } from '../../api/index.ts';

export interface LayerGateway {
  save(request: LayerRequest): Promise<LayerResponse>;
  undo(undoId: string): Promise<LayerResponse>;
  read(): Promise<Layer>;
  /** Told of every layer that the server gave. */
  received(layer: Layer): void;
}

/** What became of a change that did not go through. */
export interface LayerNotice {
  readonly kind: 'unreachable' | 'refused';
  /** The server's own words; empty where it said nothing. */
  readonly message: string;
}

export interface LayerState {
  readonly layer: Layer;
  readonly saving: boolean;
  /** ISO instant of the last change that the server took. */
  readonly savedAt: string | null;
  readonly canUndo: boolean;
  readonly notice: LayerNotice | null;
}

type Settled = NonNullable<LayerRequest['settled']>;

export class LayerSync {
  readonly #gateway: LayerGateway;
  readonly #watchers = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #undoIds: string[] = [];
  #state: LayerState;

  constructor(gateway: LayerGateway, layer: Layer) {
    this.#gateway = gateway;
    this.#state = {
      layer,
      saving: false,
      savedAt: null,
      canUndo: false,
      notice: null,
    };
  }

  get state(): LayerState {
    return this.#state;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Takes what another answer said, unless it is older or a change is on its way. */
  adopt(layer: Layer): void {
    if (this.#waiting > 0 || layer.revision < this.#state.layer.revision) return;
    this.#set({ layer });
  }

  /** Resolves to whether the server took it. */
  change(changes: LayerChange[], settled: Settled = []): Promise<boolean> {
    return this.#enqueue(async () => {
      const { revision, version } = this.#state.layer;
      const answer = await this.#gateway.save({ revision, version, changes, settled });
      if (answer.entry !== null) this.#undoIds.push(answer.entry.undoId);
      return answer;
    });
  }

  /** Takes a change back: the last one of this person, or a certain one. */
  undo(undoId = this.#undoIds.at(-1)): Promise<boolean> {
    if (undoId === undefined) return Promise.resolve(false);
    return this.#enqueue(async () => {
      this.#undoIds = this.#undoIds.filter((id) => id !== undoId);
      return this.#gateway.undo(undoId);
    });
  }

  dismissNotice(): void {
    this.#set({ notice: null });
  }

  #enqueue(ask: () => Promise<LayerResponse>): Promise<boolean> {
    this.#waiting += 1;
    this.#set({ saving: true, notice: null });
    const done = this.#last.then(() => this.#run(ask));
    this.#last = done;
    return done;
  }

  async #run(ask: () => Promise<LayerResponse>): Promise<boolean> {
    try {
      const { layer, savedAt } = await ask();
      this.#set({ layer, savedAt });
      this.#gateway.received(layer);
      return true;
    } catch (thrown) {
      await this.#failed(thrown);
      return false;
    } finally {
      this.#waiting -= 1;
      this.#set({ saving: this.#waiting > 0, canUndo: this.#undoIds.length > 0 });
    }
  }

  async #failed(thrown: unknown): Promise<void> {
    const problem = toProblem(thrown);
    if (problem.kind === 'expired') return;
    const isAway = problem.kind === 'network';
    this.#set({
      notice: { kind: isAway ? 'unreachable' : 'refused', message: isAway ? '' : problem.message },
    });
    try {
      const layer = await this.#gateway.read();
      this.#set({ layer });
      this.#gateway.received(layer);
    } catch {
      // What is shown is then as old as the last answer; the next change asks again.
    }
  }

  #set(change: Partial<LayerState>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}
