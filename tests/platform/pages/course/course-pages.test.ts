import { Window, type HTMLElement } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCourse,
  demoSeed,
  LARGE_COURSE_ID,
  startPlatform,
  type Platform,
  type Visitor,
} from '../../index.ts';

let platform: Platform;
let teacher: Visitor;
let student: Visitor;
const windows: Window[] = [];
beforeAll(async () => {
  platform = await startPlatform({ seed: demoSeed({ largeCourse: 500 }) });
  teacher = await platform.signIn('bernard.lefevre');
  student = await platform.signIn('emma.rousseau');
});
afterAll(async () => {
  await Promise.all(windows.map((window) => window.happyDOM.close()));
  await platform.close();
});

async function open(visitor: Visitor, path: string) {
  const page = await visitor.get(path);
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  windows.push(window);
  window.document.write(page.html);
  const { document } = window;
  const all = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll(selector)] as HTMLElement[];
  return { page, document, all };
}
async function editing<T>(work: () => Promise<T>): Promise<T> {
  const page = await teacher.get('/course/view.php?id=2');
  await teacher.submit(page, { setmode: '1' });
  try {
    return await work();
  } finally {
    await teacher.submit(page, { setmode: '0' });
  }
}

describe('a course page', () => {
  it('has Moodle’s header, and no content policy', async () => {
    const { page } = await open(teacher, '/course/view.php?id=2');
    expect(page.headers.get('x-frame-options')).toBe('sameorigin');
    expect(page.headers.get('content-security-policy')).toBeNull();
  });

  it('has Moodle’s body and configuration', async () => {
    const { document, page } = await open(teacher, '/course/view.php?id=2');
    expect(document.body.id).toBe('page-course-view-topics');
    for (const name of ['format-topics', 'path-course-view', 'course-2', 'context-20', 'lang-fr']) {
      expect(document.body.classList.contains(name)).toBe(true);
    }
    expect(document.body.classList.contains('editing')).toBe(false);
    const [, config] = /M\.cfg = (\{.*?\});/.exec(page.html) ?? [];
    expect(JSON.parse(config ?? '')).toMatchObject({
      wwwroot: platform.issuer,
      courseId: 2,
      contextInstanceId: 2,
      userId: 3,
      language: 'fr',
    });
    const weeks = await open(await platform.signIn('claire.moreau'), '/course/view.php?id=3');
    expect(weeks.document.body.id).toBe('page-course-view-weeks');
  });

  it('has every activity, by Moodle’s hooks', async () => {
    const { all } = await open(teacher, '/course/view.php?id=2');
    const items = all('#region-main li.activity[data-for="cmitem"]');
    expect(items).toHaveLength(platform.activities(2).length);
    for (const item of items) {
      const id = item.getAttribute('data-id');
      expect(item.id).toBe(`module-${id}`);
      expect(item.querySelectorAll(':scope > .activity-item[data-activityname]')).toHaveLength(1);
    }
    const quiz = all('li.modtype_quiz')[0];
    const name = quiz?.querySelector('.activityname .instancename');
    expect(name?.querySelector('.accesshide')?.textContent.trim()).toBe('Test');
    expect(name?.textContent).toContain('Test théorique habilitation BR');
    const link = quiz?.querySelector('a.aalink.stretched-link');
    expect(link?.getAttribute('href')).toBe(
      `/mod/quiz/view.php?id=${quiz?.getAttribute('data-id')}`,
    );
  });

  it('has sections in the page and again in the course index', async () => {
    const { all } = await open(teacher, '/course/view.php?id=2');
    const sections = all(
      '#region-main ul[data-for="course_sectionlist"] > li.course-section[data-for="section"]',
    );
    expect(sections.map((section) => section.getAttribute('data-sectionname'))).toEqual([
      'Généralités',
      'Préparer une intervention',
      'Maintenance préventive',
      'Maintenance corrective',
      'Projet d’amélioration',
    ]);
    expect(sections.map((section) => section.getAttribute('data-number'))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
    for (const section of sections) {
      expect(section.querySelector('.course-section-header')).not.toBeNull();
      expect(section.querySelector('ul[data-for="cmlist"]')).not.toBeNull();
    }
    expect(all('#courseindex [data-for="section"]')).toHaveLength(5);
    expect(all('#courseindex [data-for="cmlist"] [data-for="cm"]').length).toBeGreaterThan(15);
    expect(all('#courseindex [data-for="cmitem"]')).toHaveLength(0);
  });

  it('has a label without a name and a subsection with activities of its own', async () => {
    const { all } = await open(teacher, '/course/view.php?id=2');
    expect(all('li.modtype_label .activityname')).toHaveLength(0);
    const [subsection] = all('li.modtype_subsection');
    expect(subsection?.querySelectorAll('[data-for="section"] li.activity')).toHaveLength(2);
    const labels = subsection?.querySelectorAll(
      ':scope > .activity-item > .activity-grid > .activity-name-area',
    );
    expect(labels).toHaveLength(0);
  });

  it('shows hidden activities to staff only', async () => {
    const selector = '[data-activityname^="CCF blanc"]';
    const staff = await open(await platform.signIn('claire.moreau'), '/course/view.php?id=2');
    expect(staff.all(`#region-main ${selector}.hiddenactivity`)).toHaveLength(1);
    const theirs = await open(student, '/course/view.php?id=2');
    expect(theirs.page.html).not.toContain('CCF blanc');
    const cmid = platform.activities(2).find(({ visible }) => !visible)?.id;
    expect((await student.get(`/mod/assign/view.php?id=${cmid}`)).status).toBe(404);
  });

  it('gives students buttons to mark as done, and no switch to edit', async () => {
    const { all } = await open(student, '/course/view.php?id=2');
    expect(all('[data-action="toggle-manual-completion"]').length).toBeGreaterThan(10);
    expect(all('.editmode-switch-form')).toHaveLength(0);
    const nonEditing = await open(await platform.signIn('claire.moreau'), '/course/view.php?id=2');
    expect(nonEditing.all('.editmode-switch-form')).toHaveLength(0);
  });

  it('in editing mode has a second link in each name, and real buttons', async () => {
    await editing(async () => {
      const { document, all } = await open(teacher, '/course/view.php?id=2');
      expect(document.body.classList.contains('editing')).toBe(true);
      const [quiz] = all('li.modtype_quiz');
      expect(
        quiz?.querySelectorAll('.inplaceeditable[data-itemtype="activityname"] a.aalink'),
      ).toHaveLength(2);
      expect(quiz?.querySelectorAll('button[data-action^="cm"]')).toHaveLength(5);
      expect(all('[data-action="open-chooser"]').length).toBe(6);
    });
  });

  it('can be one section, on a page of its own', async () => {
    const { document, all } = await open(teacher, '/course/section.php?id=2');
    expect(document.body.id).toBe('page-course-view-section-topics');
    expect(document.body.classList.contains('single-section-page')).toBe(true);
    expect(all('#region-main li.course-section')).toHaveLength(1);
    expect((await student.get('/course/section.php?id=999')).status).toBe(404);
  });

  it('goes straight to the activity of a single-activity course', async () => {
    const seed = demoSeed();
    addCourse(seed, {
      id: 4,
      shortName: 'UNIQUE',
      fullName: 'Activité unique',
      summary: '',
      format: 'singleactivity',
      enrolments: [{ userId: 3, role: 'editingteacher', status: 'Active' }],
      sections: [{ name: 'Généralités', activities: [{ type: 'quiz', name: 'Le seul test' }] }],
    });
    const single = await startPlatform({ seed });
    const { document, page } = await open(
      await single.signIn('bernard.lefevre'),
      `${single.url}/course/view.php?id=4`,
    );
    expect(page.url).toContain('/mod/quiz/view.php?id=');
    expect(document.body.classList.contains('format-singleactivity')).toBe(true);
    await single.close();
  });

  it('is for those in the course', async () => {
    expect((await teacher.get('/course/view.php?id=3')).status).toBe(404);
    expect((await teacher.get('/course/view.php?id=nonsense')).status).toBe(404);
  });

  it('can be as large as a benchmark needs', async () => {
    const { all } = await open(teacher, `/course/view.php?id=${LARGE_COURSE_ID}`);
    expect(all('#region-main li.activity')).toHaveLength(500);
  });
});

describe('other pages', () => {
  it('are an activity’s', async () => {
    const quiz = platform.activities(2).find(({ type }) => type === 'quiz');
    const { document, page } = await open(teacher, `/mod/quiz/view.php?id=${quiz?.id}`);
    expect(document.body.id).toBe('page-mod-quiz-view');
    for (const name of ['path-mod-quiz', `cmid-${quiz?.id}`, 'cm-type-quiz', 'course-2']) {
      expect(document.body.classList.contains(name)).toBe(true);
    }
    expect(page.html).toContain(`"contextInstanceId":${quiz?.id}`);
    expect((await teacher.get(`/mod/assign/view.php?id=${quiz?.id}`)).status).toBe(404);
  });

  it('embed the launch of a link, or offer a window', async () => {
    const registered = await platform.registerTool({
      name: 'Blocmap',
      loginUrl: 'https://tool.example/login',
      launchUrl: 'https://tool.example/launch',
      redirectUris: ['https://tool.example/launch'],
      jwksUrl: 'https://tool.example/jwks',
    });
    const { cmid } = platform.addLtiActivity({
      clientId: registered.clientId,
      courseId: 2,
      title: 'Carte des blocs',
    });
    const framed = await open(teacher, `/mod/lti/view.php?id=${cmid}`);
    expect(framed.all('iframe#contentframe')[0]?.getAttribute('src')).toBe(
      `/mod/lti/launch.php?id=${cmid}`,
    );
    const alone = await open(teacher, `/mod/lti/view.php?id=${cmid}&newwindow=1`);
    expect(alone.all('iframe')).toHaveLength(0);
    expect(alone.all('#launch-window[target="_blank"]')).toHaveLength(1);
  });

  it('are the dashboard, whose cards come late', async () => {
    const { document, all } = await open(student, '/my/courses.php');
    expect(document.body.id).toBe('page-my-index');
    expect(document.body.classList.contains('page-mycourses')).toBe(true);
    expect(all('.course-card')).toHaveLength(0);
    const cards = await open(student, '/my/cards.php');
    const ids = cards.all('.course-card').map((card) => card.getAttribute('data-course-id'));
    expect(ids).toEqual(['2', '3', String(LARGE_COURSE_ID)]);
  });
});
