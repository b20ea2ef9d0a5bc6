/**
 * The whole way, once, as people go it: each step needs the ones before it. The same steps for
 * every LMS; what differs stands in `lms/`.
 */
import { course, platform } from '@blocmap/lti-server/store/index';
import { eq } from 'drizzle-orm';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import {
  chipsOf,
  connectExtension,
  coverageBar,
  openPanel,
  setUpExtension,
  tagOnPage,
} from './extension-page.ts';
import type { Lms, Role } from './lms/lms.ts';
import { PATIENCE, type Stage } from './stage.ts';
import { createActivity, goTo, makeHead, mappingCell, score } from './tool-page.ts';

export interface Scene {
  readonly lms: Lms;
  readonly stage: Stage;
  close(): Promise<void>;
}

const TITLE = 'Dépannage du convoyeur – évaluation';

/** @param absent why there is no such LMS to walk on; every step is then skipped with this reason */
export function describeWalk(
  name: string,
  setScene: () => Promise<Scene>,
  absent: string | null = null,
): void {
  describe(`the whole way on ${name}`, () => {
    let scene: Scene;
    let page: Page;
    let linkCmid: number;
    let broken: string | null = null;
    const pictures = (what: string): string => `${scene.lms.name}-${what}`;

    /** A picture at both widths, and no accessibility fault in our own part. */
    async function look(what: string, tool: Frame | null = null): Promise<void> {
      for (const width of [400, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const painted of tool === null ? [page] : [page, tool]) await nextPaint(painted);
        await saveScreenshot(page, pictures(what));
        if (tool) await expectNoAxeViolations(tool);
      }
    }
    async function openAs(role: Role): Promise<Frame> {
      await scene.lms.signIn(page, role);
      return scene.lms.openActivity(page, linkCmid);
    }
    const native = () => scene.lms.course.activity;
    const keyOf = (cmid: number): string => `cm:${cmid}`;

    beforeAll(async () => {
      if (absent !== null) return;
      scene = await setScene();
      page = await scene.stage.context.newPage();
      page.setDefaultTimeout(20_000);
    });
    afterAll(() => scene?.close());
    // What follows a step that failed would only wait for what never comes.
    beforeEach(({ skip }) => {
      skip(absent !== null, absent ?? '');
      skip(broken !== null, `after the failed step: ${broken}`);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || broken !== null) return;
      broken = task.name;
      await saveScreenshot(page, pictures('failed'));
    });

    it('registers: the administrator lets the platform register itself', async () => {
      const { lms, stage } = scene;
      await lms.signIn(page, 'administrator');
      await lms.register(page, await stage.tool.context.lti.inviteRegistration(1));
      await look('registered');
      expect(await registeredPlatforms(stage)).toBe(1);
      await lms.signIn(page, 'teacher');
      await lms.offerInCourse(page);
    });

    it('deep-links: the teacher adds an activity that is tagged already', async () => {
      const tool = await scene.lms.startDeepLinking(page);
      await tool.getByTestId('view-new-activity').waitFor();
      await look('deep-linking', tool);
      await createActivity(tool, {
        title: TITLE,
        targets: ['BC05.1', 'BC05.2'],
        nature: 'certificative',
      });
      linkCmid = await scene.lms.finishDeepLinking(page, TITLE);
      expect(linkCmid).toBeGreaterThan(0);
    });

    it('launches: the teacher sees the new activity with its tags', async () => {
      const tool = await scene.lms.openActivity(page, linkCmid);
      await tool.getByTestId('view-mapping').waitFor();
      const cell = mappingCell(tool, keyOf(linkCmid), 5);
      await expect.poll(() => cell.locator('.hidden-mark').count(), PATIENCE).toBe(1);
      await look('mapping', tool);
    });

    it('pairs: the extension is set up and the launch signs it in', async () => {
      await setUpExtension(scene.stage, scene.lms.url, pictures('options'));
      await page.setViewportSize({ width: 1280, height: 900 });
      const tool = await scene.lms.openActivity(page, linkCmid);
      await goTo(tool, 'extension');
      expect(await connectExtension(tool)).not.toBe('');
      await look('extension-paired', tool);
    });

    it('shows: chips and coverage stand on the course page', async () => {
      await scene.lms.openCourse(page);
      await expect.poll(() => chipsOf(page, linkCmid), PATIENCE).toContain('BC05');
      await coverageBar(page).waitFor();
      await look('course-teacher');
      await openPanel(page);
      await look('course-panel');
    });

    it('tags on the page, and the chip comes at once', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await scene.lms.openCourse(page);
      await tagOnPage(page, native().cmid, 'BC03.3', pictures('palette'));
      await expect.poll(() => chipsOf(page, native().cmid), PATIENCE).toContain('BC03');
      await look('course-tagged');
    });

    it('survives the editing mode and what it renders anew', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await scene.lms.setEditing(page, true);
      await expect.poll(() => chipsOf(page, native().cmid), PATIENCE).toContain('BC03');
      await scene.lms.hideAndShow(page, native().cmid);
      await expect.poll(() => chipsOf(page, native().cmid), PATIENCE).toContain('BC03');
      await look('course-editing');
      await page.setViewportSize({ width: 1280, height: 900 });
      await scene.lms.setEditing(page, false);
    });

    it('shows in the tool what was tagged on the page, and tags there by keyboard', async () => {
      const tool = await scene.lms.openActivity(page, linkCmid);
      const shown = mappingCell(tool, keyOf(native().cmid), 3);
      await expect.poll(() => shown.locator('.hidden-mark').count(), PATIENCE).toBe(1);
      const cell = mappingCell(tool, keyOf(native().cmid), 4);
      await cell.focus();
      await cell.press('Space');
      await cell.locator('.tag-mark').waitFor();
      await cell.press('c');
      await tool
        .getByTestId('save-status')
        .filter({ hasText: /\d:\d\d/ })
        .waitFor();
      await look('mapping-tagged', tool);
      await goTo(tool, 'coverage');
      await look('coverage', tool);
    });

    it('grades: the score reaches the gradebook with its block', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const { lms, stage } = scene;
      const tool = await lms.openActivity(page, linkCmid);
      await score(tool, keyOf(linkCmid), 'BC05', lms.people.student.id, '14,5');
      await look('evaluate', tool);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await lms.grade(page, TITLE, 'student')).toMatch(/^14[.,]50?/);
      const shown = await lms.columnTag(page, TITLE);
      await look('gradebook');
      expect(shown ?? (await tagOnPlatform(stage, lms.course.id))).toBe('RNCP35698BC05');
    });

    it('tells the student what the activity is for, and nothing of others', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const tool = await openAs('student');
      await tool.getByTestId('served-RNCP35698BC05').waitFor();
      expect(await tool.getByTestId('served-RNCP35698BC05').innerText()).toMatch(/14[.,]5/);
      await look('student-activity', tool);
      await tool.click('nav a[href$="/map"]');
      await tool.getByTestId('view-map').waitFor();
      await look('student-map', tool);
    });

    it('shows the department head every course, with its gaps', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await openAs('head');
      const administration = await openAs('administrator');
      await makeHead(administration, scene.lms.people.head.id);
      await look('administration', administration);
      await page.setViewportSize({ width: 1280, height: 900 });
      const tool = await openAs('head');
      await goTo(tool, 'department');
      await tool.locator(`tr[data-course="${scene.lms.course.id}"]`).waitFor();
      await expect.poll(() => tool.getByTestId('gaps').innerText(), PATIENCE).toMatch(/\b12 bl/);
      await look('department', tool);
    });
  });
}

/** A frame that has just been resized still shows its old half; one out of sight never paints. */
async function nextPaint(document: Page | Frame): Promise<void> {
  await document.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        setTimeout(resolve, 500);
      }),
  );
}

async function registeredPlatforms({ tool }: Stage): Promise<number> {
  return tool.context.store.read((reader) => reader.$count(platform));
}

/** Asked of the platform's own line items, where its pages show no tags. */
async function tagOnPlatform(stage: Stage, courseId: string): Promise<string | null> {
  const { context } = stage.tool;
  const [row] = await context.store.read((reader) =>
    reader.select().from(course).where(eq(course.courseId, courseId)),
  );
  if (!row) return null;
  const items = await context.lti.listLineItems({
    platformId: row.platformId,
    lineItemsUrl: row.lineItemsUrl,
    membershipsUrl: row.membershipsUrl,
    scopes: row.agsScopes,
  });
  return items.find(({ label }) => label === TITLE)?.tag ?? null;
}
