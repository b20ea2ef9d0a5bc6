import { z } from 'zod';
import { WebServiceError, type CourseContents, type Site } from '../../web-service.ts';
import { answerOf } from './answer.ts';
import { contentsOf } from './contents.ts';
import { Sections } from './sections.ts';

const CourseId = z.string().regex(/^[1-9]\d{0,15}$/);

/**
 * Asks Moodle for the activities of a course. The token travels in the body, never in an address
 * that a log would keep.
 *
 * @throws WebServiceError
 * @see core_course_get_contents in Moodle's course/externallib.php
 */
export async function readCourse(site: Site, courseId: string): Promise<CourseContents> {
  if (!CourseId.safeParse(courseId).success) throw new WebServiceError('course-unknown');
  const address = `${site.issuer.replace(/\/+$/, '')}/webservice/rest/server.php`;
  const body = new URLSearchParams({
    wstoken: site.token,
    wsfunction: 'core_course_get_contents',
    moodlewsrestformat: 'json',
    courseid: courseId,
    'options[0][name]': 'excludecontents',
    'options[0][value]': '1',
  });
  const answer = await site.call(address, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: body.toString(),
  });
  const sections = Sections.safeParse(answerOf(answer));
  if (!sections.success) throw new WebServiceError('malformed');
  return contentsOf(sections.data);
}
