import type { CourseOverview } from '@blocmap/shared/protocol';
import type { Area } from '../storage/area.ts';

/** A course as the tool last told it. */
export interface Copy {
  readonly overview: CourseOverview;
  /** Null after a change: the next question then asks for the whole. */
  readonly etag: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
}

const prefix = (connectionId: string): string => `course:${connectionId}:`;

/** Courses for as long as the browser is open: the storage's own writer is the only one. */
export class Copies {
  constructor(private readonly session: Area) {}

  async get(connectionId: string, courseId: string): Promise<Copy | null> {
    const key = prefix(connectionId) + courseId;
    return ((await this.session.get(key))[key] as Copy | undefined) ?? null;
  }

  async set(connectionId: string, overview: CourseOverview, etag: string | null): Promise<Copy> {
    const copy: Copy = { overview, etag, at: new Date().toISOString() };
    const entry = { [prefix(connectionId) + overview.courseId]: copy };
    try {
      await this.session.set(entry);
    } catch {
      // The storage is full of other courses: one that is open counts more.
      await this.forget(connectionId);
      await this.session.set(entry).catch(() => undefined);
    }
    return copy;
  }

  async forget(connectionId: string): Promise<void> {
    const keys = Object.keys(await this.session.get(null));
    await this.session.remove(keys.filter((key) => key.startsWith(prefix(connectionId))));
  }
}
