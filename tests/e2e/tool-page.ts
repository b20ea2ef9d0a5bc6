/** What a person does on the tool's own pages, inside the LMS's frame. */
import type { Frame, Locator } from 'playwright-core';

export interface NewActivity {
  readonly title: string;
  /** Short codes, `BC05` or `BC05.1`. */
  readonly targets: readonly string[];
  readonly nature: 'taught' | 'formative' | 'certificative';
}

/** Fills in « Nouvelle activité rattachée » and sends it back to the LMS. */
export async function createActivity(tool: Frame, activity: NewActivity): Promise<void> {
  await tool.getByTestId('view-new-activity').waitFor();
  await tool.fill('#new-title', activity.title);
  await tool.locator(`input[type=radio][value="${activity.nature}"]`).check();
  for (const target of activity.targets) {
    await tool.fill('.picker input[type=search]', target);
    await tool
      .locator('.picker-option', { has: tool.locator(`.picker-code:text-is("${target}")`) })
      .locator('input')
      .check();
  }
  await tool.click('.form > button[type=submit]');
}

/** Goes to a screen by the navigation. */
export async function goTo(tool: Frame, view: string): Promise<void> {
  await tool.click(`nav a[href$="/${view}"]`);
  await tool.getByTestId(`view-${view}`).waitFor();
}

/**
 * A block's cell of an activity in the mapping table.
 * @param block its place among the columns, from 1
 */
export function mappingCell(tool: Frame, moduleKey: string, block: number): Locator {
  return tool.locator(`tr[data-module="${moduleKey}"] td.cell`).nth(block - 1);
}

/** Gives the learner a score on the block and waits until the platform has it. */
export async function score(
  tool: Frame,
  moduleKey: string,
  block: string,
  userId: string,
  points: string,
): Promise<void> {
  await goTo(tool, 'evaluate');
  await tool.selectOption('#activity-choice', moduleKey);
  const input = tool.locator(`[data-score="RNCP35698${block} ${userId}"]`);
  await input.fill(points);
  await input.press('Control+Enter');
  await tool.locator(`tr[data-user="${userId}"] .score-state.sent`).waitFor();
}

/** As administrator: makes somebody the head of every course the tool knows. */
export async function makeHead(tool: Frame, userId: string): Promise<void> {
  await goTo(tool, 'administration');
  await tool.click(`li[data-user="${userId}"] button`);
  const dialog = tool.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}
