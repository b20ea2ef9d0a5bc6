/**
 * Everything that is said between the extension's worlds. Types only: a content script must not
 * carry a validator. What comes in is checked in the background, by `schemas.ts`.
 */
import type { ScannedActivity, TagRequest } from '@blocmap/shared/protocol';
import type { ConnectionStatus } from '../connection/status.ts';
import type { CourseDetails } from '../course/details.ts';
import type { Saved } from '../course/saved.ts';
import type { CourseView } from '../course/view.ts';
import type { Problem } from '../problem/problem.ts';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** What the Moodle page's content script may ask. Every one names the course it is about. */
export interface CourseMessages {
  'course.open': { ask: { courseId: string; userId: string | null }; answer: CourseView };
  'course.scan': {
    ask: { courseId: string; complete: boolean; activities: ScannedActivity[] };
    answer: CourseView;
  };
  /** From the copy that the background keeps: no request. */
  'course.details': { ask: { courseId: string }; answer: CourseDetails };
  'course.tag': {
    ask: { courseId: string; changes: TagRequest['changes'] };
    answer: Saved;
  };
  'course.undo': { ask: { courseId: string; undoId: string }; answer: Saved };
  /** Loads the panel and the palette into the asking frame. */
  'course.load': { ask: { courseId: string }; answer: null };
  'course.unrecognised': { ask: { courseId: string }; answer: null };
}

/** What the content script on the tool's own origin may ask. */
export interface PairingMessages {
  'pairing.begin': { ask: Record<never, never>; answer: { challenge: string; state: string } };
  'pairing.finish': { ask: { code: string; state: string }; answer: null };
}

/** What the extension's own pages may ask. */
export interface PageMessages {
  'status.get': { ask: Record<never, never>; answer: ConnectionStatus };
  'pairing.short-code': { ask: { shortCode: string }; answer: ConnectionStatus };
  'connection.save': { ask: { moodle: string; tool: string }; answer: ConnectionStatus };
  'connection.remove': { ask: Record<never, never>; answer: ConnectionStatus };
  'connection.disconnect': { ask: Record<never, never>; answer: ConnectionStatus };
}

export type Messages = CourseMessages & PairingMessages & PageMessages;
export type MessageType = keyof Messages;
export type Ask<T extends MessageType> = Messages[T]['ask'];
export type Answer<T extends MessageType> = Messages[T]['answer'];

export type Send = <T extends MessageType>(type: T, ask: Ask<T>) => Promise<Result<Answer<T>>>;
