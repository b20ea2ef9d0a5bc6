import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import { localPath } from '../../session/sign-in.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import type { PlatformData, User } from '../../state/model.ts';
import { fullName } from '../../state/people.ts';
import { Layout } from '../layout.tsx';
import { texts } from './texts.ts';

/** What someone is, in words: the site role, then each course's. */
function rolesInWords(data: PlatformData, user: User): string {
  const t = texts(data.language);
  const courses = data.enrolments
    .filter(({ userId }) => userId === user.id)
    .flatMap((enrolment) => {
      const course = data.courses.find(({ id }) => id === enrolment.courseId);
      if (!course) return [];
      const suspended = enrolment.status === 'Active' ? '' : ` (${t.suspended})`;
      return `${t[enrolment.role]} — ${course.shortName}${suspended}`;
    });
  const words = [...(user.siteAdmin ? [t.admin] : []), ...courses];
  return words.length === 0 ? t.noCourse : words.join(' · ');
}

interface SignInPageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn | null;
  readonly wantsurl: string | null;
}

/** « Se connecter en tant que » : everyone of the site, each with a button. */
export function SignInPage({ context, visitor, wantsurl }: SignInPageProps): VNode {
  const { data } = context.state;
  const t = texts(data.language);
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-login-index"
      bodyClasses={['path-login', 'pagelayout-login']}
      title={t.title}
      path="/login/index.php"
    >
      <p>{t.intro}</p>
      <ul class="people">
        {data.users.map((user) => (
          <li>
            <form method="post" action="/login">
              <input type="hidden" name="username" value={user.username} />
              <input type="hidden" name="wantsurl" value={localPath(wantsurl)} />
              <button class="btn" type="submit" data-username={user.username}>
                {t.signIn(fullName(user))}
              </button>
            </form>
            <span class="text-muted">{rolesInWords(data, user)}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
