import type { Page } from 'playwright-core';
import { frameOf } from './frames.ts';
import type { Lms, Person, Role } from './lms.ts';

/**
 * A real Moodle 4.5 with English pages, at `MOODLE_URL`. Its accounts and its course are named by
 * the environment; README.md beside the walk lists the variables.
 */
export function moodleLms(address: string, environment: NodeJS.ProcessEnv): Lms {
  const url = address.replace(/\/+$/, '');
  const person = (role: Role, username: string, password: string, id: string): Person => {
    const value = environment[`MOODLE_${role.toUpperCase()}`] ?? `${username}:${password}:${id}`;
    const [name = '', secret = '', sub = ''] = value.split(':');
    return { username: name, password: secret, id: sub };
  };
  const people: Record<Role, Person> = {
    administrator: person('administrator', 'admin', 'Admin-1234', '2'),
    teacher: person('teacher', 'teacher1', 'Moodle-1234', '3'),
    head: person('head', 'teacher2', 'Moodle-1234', '4'),
    student: person('student', 'student1', 'Moodle-1234', '5'),
  };
  const courseId = environment['MOODLE_COURSE'] ?? '2';
  const [cmid = '5', title = 'Quiz réseaux industriels'] = (
    environment['MOODLE_ACTIVITY'] ?? '5:Quiz réseaux industriels'
  ).split(/:(.*)/s);
  const coursePage = `${url}/course/view.php?id=${courseId}`;
  let typeId = '';

  const grader = async (page: Page): Promise<void> => {
    await page.goto(`${url}/grade/report/grader/index.php?id=${courseId}`);
    await page.waitForSelector('#user-grades');
  };
  return {
    name: 'moodle',
    url,
    people,
    course: { id: courseId, activity: { cmid: Number(cmid), title } },
    async signIn(page, role) {
      // A page of the last one signed in could still ask for something and get a session of its own.
      await page.goto('about:blank');
      await page.context().clearCookies({ domain: new URL(url).hostname });
      // Moodle refuses a login whose token belongs to a session that such a request has replaced.
      for (let tries = 0; tries < 3; tries += 1) {
        await page.goto(`${url}/login/index.php`);
        await page.fill('#username', people[role].username);
        await page.fill('#password', people[role].password ?? '');
        await page.click('#loginbtn');
        await page.waitForSelector('body:not(#page-login-index), .alert-danger');
        if ((await page.locator('body#page-login-index').count()) === 0) return;
      }
      throw new Error(`Moodle at ${url} did not accept the ${role}'s account.`);
    },
    async register(page, registrationUrl) {
      await page.goto(`${url}/mod/lti/toolconfigure.php`);
      await page.fill('#tool-url', registrationUrl);
      await page.click('#tool-create-button');
      await page
        .frameLocator('iframe[src*="startltiadvregistration.php"]')
        .locator('#approve')
        .click();
      const card = page.locator('.tool-card', { hasText: 'Blocmap' }).last();
      await card.locator('a.activate').waitFor();
      // The list's script binds its buttons a moment after it has drawn them.
      for (
        let tries = 0;
        tries < 10 && (await card.locator('a.activate').count()) > 0;
        tries += 1
      ) {
        await card.locator('a.activate').click();
        await page.waitForTimeout(1000);
      }
      typeId = (await card.getAttribute('data-type-id')) ?? '';
    },
    async offerInCourse(page) {
      await page.goto(`${url}/mod/lti/coursetools.php?id=${courseId}`);
      const toggle = page.locator(`#showinactivitychooser-toggle-${typeId}`);
      if (!(await toggle.isChecked())) {
        const saved = page.waitForResponse((answer) =>
          answer.url().includes('/lib/ajax/service.php'),
        );
        await toggle.click({ force: true });
        await saved;
      }
    },
    async startDeepLinking(page) {
      await page.goto(
        `${url}/course/modedit.php?add=lti&course=${courseId}&section=1&return=0&typeid=${typeId}`,
      );
      await page.click('[name="selectcontent"]');
      return frameOf(page, 'iframe[name="contentitem-page-iframe"]');
    },
    async finishDeepLinking(page, name) {
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('#id_name')?.value === wanted,
        name,
      );
      await page.click('#id_submitbutton2');
      await page.waitForURL(/\/course\/view\.php/);
      const item = page.locator(`#region-main li.activity:has([data-activityname="${name}"])`);
      return Number(await item.getAttribute('data-id'));
    },
    async openCourse(page) {
      await page.goto(coursePage);
    },
    async openActivity(page, id) {
      await page.goto(`${url}/mod/lti/view.php?id=${id}`);
      return frameOf(page, '#contentframe');
    },
    async setEditing(page, on) {
      if ((await page.locator('body.editing').count()) === (on ? 1 : 0)) return;
      await page.locator('form.editmode-switch-form input[name=setmode]').click({ force: true });
      await page.waitForSelector(on ? 'body.editing' : 'body:not(.editing)');
    },
    async hideAndShow(page, id) {
      // The menu's links work from script alone as well: what counts here is what they re-render.
      const press = async (action: string): Promise<void> => {
        const link = page.locator(`#module-${id} [data-action="${action}"]`).first();
        await link.waitFor({ state: 'attached' });
        await link.evaluate((element: HTMLElement) => element.click());
      };
      await press('cmHide');
      await press('cmShow');
      await page.waitForSelector(`#module-${id} [data-action="cmHide"]`, { state: 'attached' });
    },
    async grade(page, column, role) {
      await grader(page);
      const head = page.locator('#user-grades th[data-itemid]', { hasText: column }).first();
      const item = await head.getAttribute('data-itemid');
      const cell = `#user-grades tr[data-uid="${people[role].id}"] td[data-itemid="${item}"]`;
      return (await page.locator(`${cell} .gradevalue`).first().innerText()).trim();
    },
    columnTag: async () => null,
  };
}
