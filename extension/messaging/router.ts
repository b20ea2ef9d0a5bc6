import type { Runtime } from 'webextension-polyfill';
import type { Connecting } from '../connection/connecting.ts';
import type { Connection, Connections } from '../connection/connections.ts';
import type { Courses } from '../course/courses.ts';
import type { Frame, Pairings } from '../pairing/pairings.ts';
import type { ProblemCode } from '../problem/problem.ts';
import { Refusal } from '../problem/refusal.ts';
import type { Result } from './messages.ts';
import { MessageSchema, type Message } from './schemas.ts';

type Sender = Pick<Runtime.MessageSender, 'id' | 'url' | 'tab' | 'frameId'>;

interface Needs {
  readonly connections: Connections;
  readonly connecting: Connecting;
  readonly courses: Courses;
  readonly pairings: Pairings;
  /** The extension's own id and the address its own pages start with. */
  readonly self: { readonly id: string; readonly pages: string };
  /** Puts the panel and the palette into a frame. */
  readonly loadDetails: (frame: Frame) => Promise<void>;
  /** Tells the page of a tab that it may show the course now. */
  readonly reopenPage: (tabId: number) => Promise<void>;
}

/** Refusals that are about one action, not about the connection: the popup need not show them. */
const PASSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'conflict',
  'forbidden',
  'invalid-request',
  'not-configured',
  'not-found',
  'undo-expired',
]);

type Of<Prefix extends string> = Extract<Message, { type: `${Prefix}.${string}` }>;

/** Decides who may ask what, and asks the one who can do it. */
export class Router {
  constructor(private readonly needs: Needs) {}

  /** Answers every message, whatever it is and whoever sent it. */
  async handle(message: unknown, sender: Sender): Promise<Result<unknown>> {
    const read = MessageSchema.safeParse(message);
    try {
      if (sender.id !== this.needs.self.id) throw new Refusal('forbidden');
      if (!read.success) throw new Refusal('invalid-request');
      return { ok: true, value: await this.#route(read.data, sender) };
    } catch (error) {
      const problem =
        error instanceof Refusal ? error.problem : { code: 'internal' as const, requestId: null };
      if (!PASSING.has(problem.code)) await this.needs.connecting.note(problem.code);
      return { ok: false, problem };
    }
  }

  #route(message: Message, sender: Sender): Promise<unknown> {
    switch (message.type) {
      case 'course.open':
      case 'course.scan':
      case 'course.details':
      case 'course.tag':
      case 'course.undo':
      case 'course.load':
      case 'course.unrecognised':
        return this.#fromCourse(message, sender);
      case 'pairing.begin':
      case 'pairing.finish':
        return this.#fromTool(message, sender);
      default:
        return this.#fromOwnPage(message, sender);
    }
  }

  async #fromCourse(message: Of<'course'>, sender: Sender): Promise<unknown> {
    const connection = await this.needs.connections.ofMoodlePage(sender.url ?? '');
    const frame = frameOf(sender);
    // A Moodle page inside another page is not where anybody works.
    if (connection === null || frame === null || frame.frameId !== 0) {
      throw new Refusal('not-configured');
    }
    const { courses, connecting, loadDetails } = this.needs;
    const { courseId } = message;
    switch (message.type) {
      case 'course.open': {
        if (!(await this.needs.connections.isFor(connection.id, message.userId))) {
          throw new Refusal('other-person');
        }
        const view = await courses.open(connection, courseId);
        await connecting.note(view.copyOf === null ? null : 'tool-unreachable');
        return view;
      }
      case 'course.scan': {
        const { complete, activities } = message;
        return courses.scan(connection, courseId, { complete, activities });
      }
      case 'course.details':
        return courses.details(connection, courseId);
      case 'course.tag':
        return courses.tag(connection, courseId, message.changes);
      case 'course.undo':
        return courses.undo(connection, courseId, message.undoId);
      case 'course.load':
        await loadDetails(frame);
        return null;
      case 'course.unrecognised':
        await connecting.note('page-unrecognised');
        return null;
    }
  }

  async #fromTool(message: PairingMessage, sender: Sender): Promise<unknown> {
    const connection = await this.needs.connections.ofToolPage(sender.url ?? '');
    const frame = frameOf(sender);
    if (connection === null || frame === null) throw new Refusal('forbidden');
    const { pairings, connecting } = this.needs;
    if (message.type === 'pairing.begin') return pairings.begin(connection, frame);
    await pairings.finish(connection, frame, message);
    await connecting.note(null);
    await this.needs.reopenPage(frame.tabId);
    return null;
  }

  async #fromOwnPage(message: PageMessage, sender: Sender): Promise<unknown> {
    const { connecting, connections, pairings, self } = this.needs;
    if (!(sender.url ?? '').startsWith(self.pages)) throw new Refusal('forbidden');
    const connection = await connections.first();
    switch (message.type) {
      case 'status.get':
        break;
      case 'connection.save':
        await connecting.save(message);
        break;
      case 'connection.remove':
        await connecting.remove();
        break;
      case 'connection.disconnect':
        if (connection !== null) await pairings.disconnect(connection);
        break;
      case 'pairing.short-code':
        await pairings.finishWithShortCode(expectConnection(connection), message.shortCode.trim());
        await connecting.note(null);
        break;
    }
    return connecting.status();
  }
}

type PairingMessage = Extract<Message, { type: 'pairing.begin' | 'pairing.finish' }>;
type PageMessage = Exclude<Message, Of<'course'> | PairingMessage>;

function frameOf({ tab, frameId }: Sender): Frame | null {
  return tab?.id === undefined ? null : { tabId: tab.id, frameId: frameId ?? 0 };
}

function expectConnection(connection: Connection | null): Connection {
  if (connection === null) throw new Refusal('not-configured');
  return connection;
}
