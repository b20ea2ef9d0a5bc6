import { CourseOverview, TagResponse, type TagRequest } from '@blocmap/shared/protocol';
import type { Connection } from '../connection/connections.ts';
import type { PageScan } from '../moodle/course-page.ts';
import { Refusal } from '../problem/refusal.ts';
import { requestTool, type ToolAnswer, type ToolRequest } from '../tool/request.ts';
import type { Sessions } from '../tool/session.ts';
import { buildDetails } from './build-details.ts';
import { buildView } from './build-view.ts';
import type { Copies, Copy } from './copies.ts';
import type { CourseDetails } from './details.ts';
import { differs } from './differs.ts';
import { placeSections } from './place-sections.ts';
import type { Saved } from './saved.ts';
import type { CourseView } from './view.ts';

/** What the background does for a course page. */
export class Courses {
  constructor(
    private readonly sessions: Sessions,
    private readonly copies: Copies,
  ) {}

  /** One request; where the tool cannot be reached, the last copy, to be read only. */
  async open(connection: Connection, courseId: string): Promise<CourseView> {
    const copy = await this.copies.get(connection.id, courseId);
    try {
      return buildView((await this.#current(connection, courseId, copy)).overview);
    } catch (error) {
      if (copy !== null && error instanceof Refusal && error.code === 'tool-unreachable') {
        return buildView(copy.overview, copy.at);
      }
      throw error;
    }
  }

  /** Tells the tool what the page shows, where that is news. */
  async scan(connection: Connection, courseId: string, seen: PageScan): Promise<CourseView> {
    const { overview } = await this.#known(connection, courseId);
    const scan = placeSections(overview, seen);
    if (!overview.permissions.tag || !differs(overview, scan)) return buildView(overview);
    const answer = await this.#ask(connection, {
      method: 'PUT',
      path: `${pathOf(courseId)}/activities`,
      body: scan,
      answer: CourseOverview,
    });
    return buildView((await this.#keep(connection, courseId, answer)).overview);
  }

  async details(connection: Connection, courseId: string): Promise<CourseDetails> {
    return buildDetails((await this.#known(connection, courseId)).overview);
  }

  async tag(
    connection: Connection,
    courseId: string,
    changes: TagRequest['changes'],
  ): Promise<Saved> {
    return this.#change(connection, courseId, 'tags', { changes });
  }

  async undo(connection: Connection, courseId: string, undoId: string): Promise<Saved> {
    return this.#change(connection, courseId, 'undo', { undoId });
  }

  async #change(
    connection: Connection,
    courseId: string,
    what: 'tags' | 'undo',
    body: object,
  ): Promise<Saved> {
    try {
      const answer = await this.#ask(connection, {
        method: 'POST',
        path: `${pathOf(courseId)}/${what}`,
        body,
        answer: TagResponse,
      });
      if (!answer.changed) throw new Refusal('unexpected-answer');
      const { overview, undoId, savedAt } = answer.value;
      expectCourse(overview, courseId);
      await this.copies.set(connection.id, overview, null);
      return { view: buildView(overview), undoId, savedAt };
    } catch (error) {
      // Somebody else was first: what the palette shows next must be what is there.
      if (error instanceof Refusal && error.code === 'conflict') {
        await this.#current(connection, courseId, null).catch(() => undefined);
      }
      throw error;
    }
  }

  async #known(connection: Connection, courseId: string): Promise<Copy> {
    const copy = await this.copies.get(connection.id, courseId);
    return copy ?? this.#current(connection, courseId, null);
  }

  async #current(connection: Connection, courseId: string, copy: Copy | null): Promise<Copy> {
    const answer = await this.#ask(connection, {
      method: 'GET',
      path: pathOf(courseId),
      answer: CourseOverview,
      etag: copy?.etag ?? undefined,
    });
    if (!answer.changed && copy !== null) return copy;
    return this.#keep(connection, courseId, answer);
  }

  async #keep(
    connection: Connection,
    courseId: string,
    answer: ToolAnswer<CourseOverview>,
  ): Promise<Copy> {
    if (!answer.changed) throw new Refusal('unexpected-answer');
    expectCourse(answer.value, courseId);
    return this.copies.set(connection.id, answer.value, answer.etag);
  }

  #ask<T>(connection: Connection, request: ToolRequest<T>): Promise<ToolAnswer<T>> {
    return this.sessions.with(connection, (accessToken) =>
      requestTool(connection.tool, { ...request, accessToken }),
    );
  }
}

function pathOf(courseId: string): string {
  return `/courses/${encodeURIComponent(courseId)}`;
}

/** A tool that answers for another course than asked must not end up on this one's page. */
function expectCourse(overview: CourseOverview, courseId: string): void {
  if (overview.courseId !== courseId) throw new Refusal('unexpected-answer');
}
