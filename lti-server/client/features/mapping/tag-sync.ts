/**
 * Keeps the table and the server together: a change shows at once, is sent a moment later, and is
 * never lost while the network is away. One request at a time, each edit against the version that
 * it was made on.
 */
import type { CourseOverview, Tag, TagRequest, TagResponse } from '@blocmap/shared/protocol';
import { toProblem, type ApiProblem } from '../../api/index.ts';
import { withTags } from '../../course/index.ts';
import type { Edit } from './edits.ts';

export interface TagGateway {
  save(request: TagRequest): Promise<TagResponse>;
  undo(undoId: string): Promise<TagResponse>;
  read(): Promise<CourseOverview>;
  /** Told of every overview that the server gave. */
  received(overview: CourseOverview): void;
}

/** Something to tell once: what became of a change that did not go through. */
export interface Notice {
  readonly kind: 'conflict' | 'refused' | 'undo-expired' | 'unreachable';
  /** The server's own words; empty where it said nothing. */
  readonly message: string;
}

export interface SyncState {
  /** With every change in it, sent or not. */
  readonly overview: CourseOverview;
  readonly status: 'idle' | 'saving' | 'offline';
  /** ISO instant of the last change that the server took. */
  readonly savedAt: string | null;
  readonly unsaved: number;
  readonly canUndo: boolean;
  readonly notice: Notice | null;
}

/** Cycling one cell ○ ◐ ● is one change, sent when the keys have rested this long. */
export const REST_MS = 400;
const RETRY_MS = [2000, 4000, 8000, 15_000, 30_000] as const;

type Batch = Map<string, Edit>;

const keyOf = (edit: Pick<Edit, 'moduleKey' | 'target'>): string =>
  `${edit.moduleKey} ${edit.target}`;

export class TagSync {
  readonly #gateway: TagGateway;
  readonly #watchers = new Set<() => void>();
  #server: CourseOverview;
  #queue: Batch[] = [];
  #busy = false;
  #failures = 0;
  #savedAt: string | null = null;
  #undoIds: string[] = [];
  #notice: Notice | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: SyncState;

  constructor(gateway: TagGateway, overview: CourseOverview) {
    this.#gateway = gateway;
    this.#server = overview;
    this.#state = this.#draw();
  }

  get state(): SyncState {
    return this.#state;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Takes what another answer said of the course, unless it is older. */
  adopt(overview: CourseOverview): void {
    if (overview === this.#server || overview.revision < this.#server.revision) return;
    this.#server = overview;
    this.#changed();
  }

  /** Makes one change of these edits. The same cells again, before it is sent, replace it. */
  change(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const batch: Batch = new Map(edits.map((edit) => [keyOf(edit), edit]));
    const waiting = this.#queue.length > (this.#busy ? 1 : 0) ? this.#queue.at(-1) : undefined;
    if (waiting !== undefined && sameKeys(waiting, batch)) this.#queue.pop();
    this.#queue.push(batch);
    this.#notice = null;
    this.#changed();
    this.#schedule(REST_MS);
  }

  /** Takes the last change back: the one not sent yet, else the last that was saved. */
  undo(): void {
    if (this.#queue.length > (this.#busy ? 1 : 0)) {
      this.#queue.pop();
      this.#changed();
      return;
    }
    const undoId = this.#busy ? undefined : this.#undoIds.pop();
    if (undoId !== undefined) void this.#request(() => this.#gateway.undo(undoId), undoId);
  }

  /** Sends now what has not been sent. */
  retry(): void {
    this.#schedule(0);
  }

  dismissNotice(): void {
    this.#notice = null;
    this.#changed();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), delay);
  }

  #flush(): void {
    const [batch] = this.#queue;
    if (batch === undefined || this.#busy) return;
    const changes = this.#changesOf(batch);
    if (changes.length === 0) {
      this.#queue.shift();
      this.#changed();
      this.#flush();
      return;
    }
    void this.#request(() => this.#gateway.save({ changes }), null);
  }

  /** Against the newest known versions; what has become true by itself is left out. */
  #changesOf(batch: Batch): TagRequest['changes'] {
    const known = new Map(this.#server.tags.map((tag) => [keyOf(tag), tag]));
    return [...batch].flatMap(([key, { moduleKey, target, nature }]) => {
      const tag = known.get(key);
      if (tag === undefined && nature === null) return [];
      return [
        { moduleKey, target, nature, source: 'manual' as const, baseVersion: tag?.version ?? 0 },
      ];
    });
  }

  async #request(ask: () => Promise<TagResponse>, undoId: string | null): Promise<void> {
    this.#busy = true;
    this.#changed();
    try {
      const answer = await ask();
      this.#failures = 0;
      if (undoId === null) this.#queue.shift();
      if (undoId === null && answer.undoId !== null) this.#undoIds.push(answer.undoId);
      this.#savedAt = answer.savedAt;
      this.#receive(answer.overview);
    } catch (thrown) {
      await this.#failed(toProblem(thrown), undoId);
    } finally {
      this.#busy = false;
      this.#changed();
      if (this.#queue.length > 0) this.#schedule(this.#delay());
    }
  }

  async #failed(problem: ApiProblem, undoId: string | null): Promise<void> {
    if (problem.kind === 'expired') return;
    if (problem.kind === 'network' && undoId !== null) {
      this.#undoIds.push(undoId);
      this.#notice = { kind: 'unreachable', message: '' };
      return;
    }
    if (problem.kind === 'network') {
      this.#failures += 1;
      return;
    }
    if (undoId === null) this.#queue.shift();
    const { code } = problem.detail;
    const kind = code === 'conflict' || code === 'undo-expired' ? code : 'refused';
    this.#notice = { kind, message: problem.message };
    try {
      this.#receive(await this.#gateway.read());
    } catch {
      // What we show is then as old as our last answer; the next change asks again.
    }
  }

  #receive(overview: CourseOverview): void {
    this.#server = overview;
    this.#gateway.received(overview);
  }

  #delay(): number {
    if (this.#failures === 0) return 0;
    return RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] ?? 0;
  }

  #changed(): void {
    this.#state = this.#draw();
    for (const watcher of this.#watchers) watcher();
  }

  #draw(): SyncState {
    const unsaved = this.#queue.reduce((sum, batch) => sum + batch.size, 0);
    return {
      overview: unsaved === 0 ? this.#server : withTags(this.#server, this.#tags()),
      status: this.#failures > 0 ? 'offline' : this.#busy || unsaved > 0 ? 'saving' : 'idle',
      savedAt: this.#savedAt,
      unsaved,
      canUndo: unsaved > 0 || this.#undoIds.length > 0,
      notice: this.#notice,
    };
  }

  #tags(): Tag[] {
    const tags = new Map(this.#server.tags.map((tag) => [keyOf(tag), tag]));
    for (const batch of this.#queue) {
      for (const [key, { moduleKey, target, nature }] of batch) {
        const known = tags.get(key);
        if (nature === null) tags.delete(key);
        else {
          const version = known?.version ?? 1;
          tags.set(key, {
            moduleKey,
            target,
            nature,
            state: 'validated',
            source: 'manual',
            version,
          });
        }
      }
    }
    return [...tags.values()];
  }
}

function sameKeys(a: Batch, b: Batch): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
