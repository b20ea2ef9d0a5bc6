/** What the background accepts. Nothing that a page could have touched goes further unchecked. */
import { CourseId, ScanRequest, TagChange, UndoRequest } from '@blocmap/shared/protocol';
import { z } from 'zod';
import type { MessageType } from './messages.ts';

/** Moodle's course ids are numbers; the site itself is 1 and has no activities to show. */
const MoodleCourse = CourseId.regex(/^[1-9]\d{0,18}$/);
const inCourse = { courseId: MoodleCourse };
const Typed = z.string().max(2000);

const type = <T extends MessageType>(name: T) => ({ type: z.literal(name) });

export const MessageSchema = z.discriminatedUnion('type', [
  z.object({
    ...type('course.open'),
    ...inCourse,
    userId: z
      .string()
      .regex(/^[1-9]\d{0,18}$/)
      .nullable(),
  }),
  z.object({ ...type('course.scan'), ...inCourse, ...ScanRequest.shape }),
  z.object({ ...type('course.details'), ...inCourse }),
  z.object({
    ...type('course.tag'),
    ...inCourse,
    changes: z.array(TagChange).min(1).max(2000),
  }),
  z.object({ ...type('course.undo'), ...inCourse, ...UndoRequest.shape }),
  z.object({ ...type('course.load'), ...inCourse }),
  z.object({ ...type('course.unrecognised'), ...inCourse }),
  z.object({ ...type('pairing.begin') }),
  z.object({
    ...type('pairing.finish'),
    code: z.string().min(16).max(128),
    state: z.string().min(16).max(128),
  }),
  z.object({ ...type('status.get') }),
  z.object({ ...type('pairing.short-code'), shortCode: Typed }),
  z.object({ ...type('connection.save'), moodle: Typed, tool: Typed }),
  z.object({ ...type('connection.remove') }),
  z.object({ ...type('connection.disconnect') }),
]);

/** A message as the background may use it. */
export type Message = z.infer<typeof MessageSchema>;
