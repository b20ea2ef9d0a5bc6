import type { Platform } from '../../platform/index.ts';
import { PEOPLE } from '../../demo/fill.ts';
import { frameOf } from './frames.ts';
import type { Lms, Person, Role } from './lms.ts';

const COURSE_ID = 2;

/** The test platform, driven through its pages. */
export function demoLms(platform: Platform): Lms {
  const { url } = platform;
  const personOf = (username: string): Person => {
    const user = platform.users.find((one) => one.username === username);
    if (!user) throw new Error(`Expected the platform to have a user "${username}".`);
    return { username, password: null, id: String(user.id) };
  };
  const people: Record<Role, Person> = {
    administrator: personOf(PEOPLE.administrator),
    teacher: personOf(PEOPLE.teacher),
    head: personOf(PEOPLE.head),
    student: personOf(PEOPLE.student),
  };
  const quiz = platform.activities(COURSE_ID).find(({ type }) => type === 'quiz');
  if (!quiz) throw new Error('Expected the demonstration course to have a quiz.');
  const coursePage = `${url}/course/view.php?id=${COURSE_ID}`;
  const columnHead = (column: string): string =>
    `#user-grades th[data-itemid]:has(.gradeitemheader:text-is("${column}"))`;

  return {
    name: 'demo',
    url,
    people,
    course: { id: String(COURSE_ID), activity: { cmid: quiz.id, title: quiz.name } },
    async signIn(page, role) {
      await page.context().clearCookies({ domain: new URL(url).hostname });
      await page.goto(`${url}/login/index.php?wantsurl=${encodeURIComponent('/my/courses.php')}`);
      await page.click(`[data-username="${people[role].username}"]`);
      await page.waitForURL(`${url}/my/courses.php`);
    },
    async register(page, registrationUrl) {
      await page.goto(`${url}/mod/lti/toolconfigure.php`);
      await page.fill('#registration-url', registrationUrl);
      await page.click('#dynamic-registration button[type=submit]');
      await (await frameOf(page, '#registration-frame')).click('#approve');
      await page.click('#tool-list [data-state="pending"] button[value="activate"]');
      await page.waitForSelector('#tool-list [data-state="active"]');
    },
    async offerInCourse(page) {
      await page.goto(`${url}/mod/lti/coursetools.php?id=${COURSE_ID}`);
      await page.click('button[name="show"][value="1"]');
      await page.waitForSelector('button[name="show"][value="0"]');
    },
    async startDeepLinking(page) {
      await page.goto(coursePage);
      await this.setEditing(page, true);
      await page.click('#section-1 [data-action="open-chooser"]');
      await page.click('.tool-choices a');
      return frameOf(page, '#contentframe');
    },
    async finishDeepLinking(page, title) {
      await page.waitForURL(coursePage);
      const item = page.locator(`#region-main li.activity:has([data-activityname="${title}"])`);
      return Number(await item.getAttribute('data-id'));
    },
    async openCourse(page) {
      await page.goto(coursePage);
    },
    async openActivity(page, cmid) {
      await page.goto(`${url}/mod/lti/view.php?id=${cmid}`);
      return frameOf(page, '#contentframe');
    },
    async setEditing(page, on) {
      if ((await page.locator('body.editing').count()) === (on ? 1 : 0)) return;
      await page.click('.editmode-switch-form button');
      await page.waitForSelector(on ? 'body.editing' : 'body:not(.editing)');
    },
    async hideAndShow(page, cmid) {
      await page.click(`#module-${cmid} [data-action="cmHide"]`);
      await page.click(`#module-${cmid} [data-action="cmShow"]`);
      await page.waitForSelector(`#module-${cmid} [data-action="cmHide"]`);
    },
    async grade(page, column, role) {
      await page.goto(`${url}/grade/report/grader/index.php?id=${COURSE_ID}`);
      const item = await page.locator(columnHead(column)).getAttribute('data-itemid');
      const cell = `#user-grades tr[data-uid="${people[role].id}"] td[data-itemid="${item}"]`;
      return (await page.locator(cell).innerText()).trim();
    },
    columnTag: (page, column) =>
      page.locator(`${columnHead(column)} .grade-tag`).getAttribute('data-tag'),
  };
}
