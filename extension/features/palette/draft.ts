import type { Nature } from '@blocmap/shared/coverage';
import type { TagRequest } from '@blocmap/shared/protocol';
import type { TagDetails } from '../../course/details.ts';

type TagChange = TagRequest['changes'][number];

/** The tags of one activity while somebody changes them; nothing is saved until it is asked for. */
export class Draft {
  #base: ReadonlyMap<string, TagDetails>;
  /** What was decided here; null: taken away. */
  readonly #decided = new Map<string, Nature | null>();

  constructor(
    private readonly moduleKey: string,
    tags: readonly TagDetails[],
  ) {
    this.#base = byTarget(tags);
  }

  /** Null where the activity is not tied to the target. */
  natureOf(target: string): Nature | null {
    const decided = this.#decided.get(target);
    return decided === undefined ? (this.#base.get(target)?.nature ?? null) : decided;
  }

  /** A locked tag is somebody else's decision: it stays as it is. */
  isLocked(target: string): boolean {
    return this.#base.get(target)?.state === 'locked';
  }

  /** @param nature null takes the tie away */
  set(target: string, nature: Nature | null): void {
    if (this.isLocked(target)) return;
    if (nature === (this.#base.get(target)?.nature ?? null)) this.#decided.delete(target);
    else this.#decided.set(target, nature);
  }

  /** Ties the activity to the target, or takes the tie away. */
  toggle(target: string, nature: Nature): void {
    this.set(target, this.natureOf(target) === null ? nature : null);
  }

  /** What the activity is tied to now, first what was there. */
  targets(): string[] {
    const all = new Set([...this.#base.keys(), ...this.#decided.keys()]);
    return [...all].filter((target) => this.natureOf(target) !== null);
  }

  /** As the tool wants them; empty where nothing was decided. */
  changes(): TagChange[] {
    return [...this.#decided].map(([target, nature]) => ({
      moduleKey: this.moduleKey,
      target,
      nature,
      baseVersion: this.#base.get(target)?.version ?? 0,
    }));
  }

  /** Keeps what was decided, on top of what somebody else has saved meanwhile. */
  rebase(tags: readonly TagDetails[]): void {
    this.#base = byTarget(tags);
    for (const [target, nature] of this.#decided) {
      if (this.isLocked(target)) this.#decided.delete(target);
      else this.set(target, nature);
    }
  }
}

function byTarget(tags: readonly TagDetails[]): Map<string, TagDetails> {
  return new Map(tags.map((tag) => [tag.target, tag]));
}
