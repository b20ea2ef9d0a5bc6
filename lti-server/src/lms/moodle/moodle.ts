import type { Lms } from '../lms.ts';
import { courseModuleOf } from './message-hint.ts';
import { readCourse } from './web-service/read-course.ts';

/**
 * Moodle 4.2 to 4.5, as an LTI platform.
 *
 * The cmid is in no claim of its tokens, only in the login's hint. Its other ways are ones that any
 * careful tool copes with, so the services know nothing of Moodle: a list of line items has to be
 * asked for in the container's media type (400 otherwise); its paging header, with curly quotes and
 * `&amp;`, is ignored, and without `limit` the list comes whole; a line item's address carries a
 * query string; a score no later than the last one, to the second, is a conflict (409).
 */
export const moodle: Lms = {
  family: 'moodle',
  oneSite: true,
  courseModuleOf,
  webService: { readCourse },
};
