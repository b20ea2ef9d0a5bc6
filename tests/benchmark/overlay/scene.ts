import type { BrowserContext } from 'playwright-core';
import { RNCP35698, shippedCertification } from '@blocmap/shared/rncp';
import { connect } from '../../demo/connect.ts';
import { PEOPLE } from '../../demo/fill.ts';
import { launchAs, type ToolSession } from '../../demo/launch-as.ts';
import { setStage } from '../../e2e/stage.ts';
import { demoSeed, LARGE_COURSE_ID, startPlatform, type Platform } from '../../platform/index.ts';
import { launchBrowser } from '../../support/chromium.ts';
import { pair } from './pair.ts';

export interface Scene {
  readonly coursePage: string;
  /** A browser with the extension, connected to the tool as the course's teacher. */
  readonly extended: BrowserContext;
  /** One without any; the teacher is signed in to the site as well. */
  readonly plain: BrowserContext;
  close(): Promise<void>;
}

/** The demonstration LMS with one large course, the tool beside it, and half the course tagged. */
export async function openScene(activities: number): Promise<Scene> {
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const one of opened.toReversed()) await one.close();
  };
  try {
    const platform = await startPlatform({ seed: demoSeed({ largeCourse: activities }) });
    opened.push(platform);
    const stage = await setStage('localhost');
    opened.push(stage);
    const browser = await launchBrowser();
    opened.push(browser);
    const { clientId } = await connect(platform, stage.tool);
    const link = platform.addLtiActivity({
      clientId,
      courseId: LARGE_COURSE_ID,
      title: 'Blocmap',
    });
    const teacher = await launchAs(platform, stage.tool.url, PEOPLE.teacher, link.cmid);
    await tagHalf(platform, teacher);
    await pair(stage, platform.url, teacher);
    const plain = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 1280, height: 900 },
    });
    for (const context of [plain, stage.context]) await signIn(context, platform.url);
    const coursePage = `${platform.url}/course/view.php?id=${LARGE_COURSE_ID}`;
    return { coursePage, extended: stage.context, plain, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Every other activity of the course gets one to three competences. */
async function tagHalf(platform: Platform, teacher: ToolSession): Promise<void> {
  const modules = platform.activities(LARGE_COURSE_ID);
  const competences = shippedCertification(RNCP35698)?.blocks.flatMap((block) => block.competences);
  const targets = competences?.map(({ id }) => id) ?? [];
  const activities = modules.map(({ id, name, type }, position) => ({
    moduleKey: `cm:${id}`,
    title: name,
    moduleType: type,
    sectionTitle: '',
    sectionPosition: 0,
    position,
  }));
  const changes = activities.flatMap(({ moduleKey, position }) =>
    position % 2 === 0
      ? targets
          .slice((position * 7) % (targets.length - 3))
          .slice(0, 1 + ((position / 2) % 3))
          .map((target) => ({ moduleKey, target, nature: 'formative' }))
      : [],
  );
  const course = `/courses/${LARGE_COURSE_ID}`;
  await teacher.call('PUT', `${course}/activities`, { complete: false, activities });
  await teacher.call('POST', `${course}/tags`, { changes });
}

async function signIn(context: BrowserContext, site: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${site}/login/index.php`);
  await page.click(`[data-username="${PEOPLE.teacher}"]`);
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await page.close();
}
