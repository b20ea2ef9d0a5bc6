import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { formText, queryId } from '../../html/query.ts';
import { sendFragment } from '../../html/render.ts';
import { withSesskey, withUser, type SignedIn } from '../../session/signed-in.ts';
import {
  addModule,
  completeModule,
  deleteModule,
  duplicateModule,
  EditingError,
  findModule,
  findSection,
  moveModule,
  renameModule,
  showModule,
  showSection,
} from '../../state/course-editing.ts';
import { addLtiActivity } from '../../state/lti-activity.ts';
import { moduleTypeSchema } from '../../state/model.ts';
import { findToolById } from '../../state/tools.ts';
import { CompletionToggle } from './completion-button.tsx';
import { Section, SectionItem } from './section.tsx';
import { texts } from './texts.ts';
import { viewCourse } from './viewer.ts';

/** Does one change and says which activity it made, if it made one. */
type Action = (request: Request) => { readonly cmid: number } | null;

/** An action that makes nothing new. */
const changing =
  (change: (request: Request) => unknown): Action =>
  (request) => {
    change(request);
    return null;
  };

/** The changes of the editing mode, by Moodle's names where it has one. */
function editingActions(context: PlatformContext): Readonly<Record<string, Action>> {
  const { state } = context;
  const t = texts(state.data.language);
  const id = (request: Request): number => Number(formText(request, 'id'));
  return {
    cmHide: changing((request) => showModule(state, id(request), false)),
    cmShow: changing((request) => showModule(state, id(request), true)),
    cmRename: changing((request) => renameModule(state, id(request), formText(request, 'value'))),
    cmDelete: changing((request) => deleteModule(state, id(request))),
    sectionHide: changing((request) => showSection(state, id(request), false)),
    sectionShow: changing((request) => showSection(state, id(request), true)),
    cmDuplicate: (request) => ({ cmid: duplicateModule(state, id(request), t.copy).id }),
    cmMove: changing((request) => {
      const before = formText(request, 'before');
      moveModule(state, id(request), {
        sectionId: Number(formText(request, 'section')),
        beforeCmid: before === '' ? null : Number(before),
      });
    }),
    cmAdd: (request) => {
      const section = findSection(state, id(request));
      const name = formText(request, 'name').trim();
      const type = moduleTypeSchema.safeParse(formText(request, 'type'));
      if (name === '' || !type.success || type.data === 'lti' || type.data === 'subsection') {
        throw new EditingError('Expected a type of activity and a name.');
      }
      const { courseId, number: sectionNumber } = section;
      const fields = { courseId, sectionNumber, type: type.data, name };
      const description = type.data === 'label' ? name : '';
      return { cmid: addModule(state, { ...fields, description, link: null }).id };
    },
    cmAddLink: (request) => {
      const section = findSection(state, id(request));
      const tool = findToolById(state, Number(formText(request, 'tool')));
      if (!tool) throw new EditingError('Expected a registered tool.');
      return addLtiActivity(state, {
        clientId: tool.clientId,
        courseId: section.courseId,
        sectionNumber: section.number,
        title: tool.name,
      });
    },
  };
}

/** `POST /course/edit.php` changes, `GET /course/fragment.php` renders what changed. */
export function editingRoutes(context: PlatformContext): Router {
  const { state } = context;
  const actions = editingActions(context);

  /** The course of the thing an action names. */
  const courseIdOf = (action: string, id: number): number =>
    action.startsWith('section') || action.startsWith('cmAdd')
      ? findSection(state, id).courseId
      : findModule(state, id).courseId;

  const guarded = (response: Response, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof EditingError)) throw error;
      response.status(400).json({ error: error.message });
    }
  };

  const edit = (visitor: SignedIn, request: Request, response: Response): void =>
    guarded(response, () => {
      const name = formText(request, 'action');
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (!action) throw new EditingError(`There is no action "${name}".`);
      const courseId = courseIdOf(name, Number(formText(request, 'id')));
      if (!viewCourse(context, visitor, courseId)?.mayEdit) {
        response.status(403).json({ error: 'nopermissions' });
        return;
      }
      response.json({ cmid: action(request)?.cmid ?? null });
    });

  const complete = (visitor: SignedIn, request: Request, response: Response): void =>
    guarded(response, () => {
      const cmid = Number(formText(request, 'id'));
      const view = viewCourse(context, visitor, findModule(state, cmid).courseId);
      if (!view?.student) {
        response.status(403).json({ error: 'nopermissions' });
        return;
      }
      const done = formText(request, 'done') === '1';
      const module = completeModule(state, cmid, visitor.user.id, done);
      sendFragment(response, <CompletionToggle view={view} module={module} />);
    });

  const fragment = (visitor: SignedIn, request: Request, response: Response): void =>
    guarded(response, () => {
      const sectionId = queryId(request, 'section');
      const section = Number.isNaN(sectionId) ? null : findSection(state, sectionId);
      const module = section ? null : findModule(state, queryId(request, 'cmid'));
      const courseId = (section ?? module)?.courseId ?? 0;
      const view = viewCourse(context, visitor, courseId);
      if (!view?.staff) {
        response.status(403).json({ error: 'nopermissions' });
        return;
      }
      if (section) sendFragment(response, <Section view={view} section={section} />);
      else if (module) sendFragment(response, <SectionItem view={view} module={module} />);
    });

  return Router()
    .post('/course/edit.php', withSesskey(context, edit))
    .post('/course/completion.php', withSesskey(context, complete))
    .get('/course/fragment.php', withUser(context, fragment));
}
