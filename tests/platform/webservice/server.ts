import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { PlatformContext } from '../context.ts';
import type { CourseModule, Section } from '../state/model.ts';

/** The one token there is; a school makes its own. */
export const WEB_SERVICE_TOKEN = 'b10c'.repeat(8);

const Asked = z.object({
  wstoken: z.string(),
  wsfunction: z.string(),
  moodlewsrestformat: z.literal('json'),
  courseid: z.coerce.number().int(),
});

/** Moodle's web services over REST, as far as a list of activities goes; refusals have status 200. */
export function webServices({ state }: PlatformContext): Router {
  return Router().post('/webservice/rest/server.php', (request: Request, response: Response) => {
    const asked = Asked.safeParse(request.body);
    if (!asked.success) return refuse(response, 'invalidparameter');
    const { wstoken, wsfunction, courseid } = asked.data;
    if (wstoken !== WEB_SERVICE_TOKEN) return refuse(response, 'invalidtoken');
    if (wsfunction !== 'core_course_get_contents') return refuse(response, 'accessexception');
    const { sections, modules } = state.data;
    const own = sections.filter((one) => one.courseId === courseid);
    if (own.length === 0) return refuse(response, 'invalidrecord');
    const byId = new Map(modules.map((one) => [one.id, one]));
    return response.json(own.map((section) => sectionShape(section, byId)));
  });
}

function refuse(response: Response, errorcode: string): Response {
  return response.json({ exception: 'core\\exception\\moodle_exception', errorcode, message: '' });
}

function sectionShape(section: Section, modules: ReadonlyMap<number, CourseModule>) {
  const { id, name, number, visible, parentCmid } = section;
  const parent = parentCmid === null ? undefined : modules.get(parentCmid);
  return {
    id,
    name: escaped(name),
    section: number,
    visible: Number(visible),
    uservisible: true,
    component: parent === undefined ? null : 'mod_subsection',
    itemid: parent?.instanceId ?? null,
    modules: section.moduleIds.flatMap((cmid) => {
      const module = modules.get(cmid);
      return module === undefined ? [] : [moduleShape(module)];
    }),
  };
}

/** To an account that sees hidden activities: conditions of access are told, as null. */
function moduleShape({ id, instanceId, name, type, visible }: CourseModule) {
  return {
    id,
    instance: instanceId,
    name: escaped(name),
    modname: type,
    visible: Number(visible),
    visibleoncoursepage: 1,
    uservisible: true,
    availability: null,
  };
}

/** Moodle hands names out as HTML. */
function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
