import { vi } from 'vitest';

/** An IntersectionObserver that sees what the test says it sees. */
export class Sight {
  static readonly all: Sight[] = [];
  readonly watched = new Set<Element>();

  constructor(private readonly callback: (entries: object[]) => void) {
    Sight.all.push(this);
  }

  observe(element: Element): void {
    this.watched.add(element);
  }

  unobserve(element: Element): void {
    this.watched.delete(element);
  }

  disconnect(): void {
    this.watched.clear();
  }

  /** Everything watched, or the given part of it, comes near the visible part. */
  static approach(only: (element: Element) => boolean = () => true): void {
    for (const sight of Sight.all) {
      const near = [...sight.watched].filter(only);
      sight.callback(near.map((target) => ({ target, isIntersecting: true })));
    }
  }

  static install(): void {
    Sight.all.length = 0;
    vi.stubGlobal('IntersectionObserver', Sight);
  }
}
