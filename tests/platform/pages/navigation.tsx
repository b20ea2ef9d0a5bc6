import type { VNode } from 'preact';
import { fullName, isStaff } from '../state/people.ts';
import type { Course } from '../state/model.ts';
import type { LayoutProps } from './layout.tsx';
import { layoutTexts } from './texts.ts';

/** Moodle's switch: the page reloads in the other mode. */
function EditSwitch({ context, visitor, path }: LayoutProps): VNode | null {
  if (!visitor) return null;
  const t = layoutTexts(context.state.data.language);
  const { editing, sesskey } = visitor.session;
  return (
    <form class="editmode-switch-form" method="post" action="/editmode.php">
      <input type="hidden" name="setmode" value={editing ? '0' : '1'} />
      <input type="hidden" name="pageurl" value={path} />
      <input type="hidden" name="sesskey" value={sesskey} />
      <button class="btn" type="submit" data-editing={editing ? '1' : '0'}>
        {editing ? t.editOff : t.editOn}
      </button>
    </form>
  );
}

export function SiteHeader(props: LayoutProps): VNode {
  const { context, visitor } = props;
  const { siteName, language } = context.state.data;
  const t = layoutTexts(language);
  return (
    <nav class="navbar" aria-label={t.siteMenu}>
      <a class="navbar-brand" href="/">
        {siteName}
      </a>
      {visitor && (
        <div class="primary-navigation">
          <a href="/my/courses.php">{t.myCourses}</a>
          {visitor.user.siteAdmin && <a href="/mod/lti/toolconfigure.php">{t.tools}</a>}
        </div>
      )}
      {visitor && (
        <div class="usermenu">
          {props.mayEdit && <EditSwitch {...props} />}
          <span class="userbutton" data-userid={visitor.user.id}>
            {t.signedInAs(fullName(visitor.user))}
          </span>
          <a href="/login/index.php">{t.switchUser}</a>
        </div>
      )}
    </nav>
  );
}

export function CourseNavigation(props: LayoutProps & { readonly course: Course }): VNode {
  const { context, visitor, course, path } = props;
  const t = layoutTexts(context.state.data.language);
  const staff = visitor !== null && isStaff(context.state.data, visitor.user, course.id);
  const report = staff ? 'grader' : 'user';
  const links: readonly (readonly [string, string])[] = [
    [`/course/view.php?id=${course.id}`, t.course],
    [`/grade/report/${report}/index.php?id=${course.id}`, t.grades],
    ...(props.mayEdit
      ? [[`/mod/lti/coursetools.php?id=${course.id}`, t.courseTools] as const]
      : []),
  ];
  return (
    <nav class="secondary-navigation" aria-label={t.courseMenu}>
      <ul class="nav nav-tabs">
        {links.map(([href, label]) => (
          <li class="nav-item">
            <a class="nav-link" href={href} {...(path === href ? { 'aria-current': 'page' } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
