import { Router } from 'express';
import type { PlatformContext } from '../../context.ts';
import { queryText } from '../../html/query.ts';
import { sendFragment, sendPage } from '../../html/render.ts';
import { signedIn, withUser } from '../../session/signed-in.ts';
import { CourseCards, MyCoursesPage } from './my-courses-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** Home, sign-in and dashboard. */
export function peoplePages(context: PlatformContext): Router {
  return Router()
    .get('/', (request, response) => {
      response.redirect(303, signedIn(context, request) ? '/my/courses.php' : '/login/index.php');
    })
    .get('/login/index.php', (request, response) => {
      const visitor = signedIn(context, request);
      const wantsurl = queryText(request, 'wantsurl');
      sendPage(response, <SignInPage context={context} visitor={visitor} wantsurl={wantsurl} />);
    })
    .get(
      ['/my/', '/my/courses.php'],
      withUser(context, (visitor, _request, response) =>
        sendPage(response, <MyCoursesPage context={context} visitor={visitor} />),
      ),
    )
    .get(
      '/my/cards.php',
      withUser(context, (visitor, _request, response) =>
        sendFragment(response, <CourseCards context={context} visitor={visitor} />),
      ),
    );
}
