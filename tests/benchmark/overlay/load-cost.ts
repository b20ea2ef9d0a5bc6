import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession } from 'playwright-core';

/** What one load of a page took of its main thread, in milliseconds. */
export interface LoadCost {
  readonly scriptMs: number;
  /** Everything: script, style, layout, the page's own parsing. */
  readonly taskMs: number;
}

const POLL = 100;
/** A page is done when no script has run for so long. */
const QUIET = 800;
const LIMIT = 30_000;

/**
 * Loads the address in a tab of its own, until what is expected stands there and no script runs any
 * more. Only the browser is asked, never the page: a script of ours would be measured with its own.
 *
 * @param expected a selector
 * @throws Error where it does not come
 */
export async function loadCost(
  context: BrowserContext,
  address: string,
  expected: string,
): Promise<LoadCost> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    // Processor time of the page's thread: what other processes take counts for nothing.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address);
    return await settled(session, expected);
  } finally {
    await page.close();
  }
}

async function settled(session: CDPSession, expected: string): Promise<LoadCost> {
  const deadline = performance.now() + LIMIT;
  let last = await costSoFar(session);
  let since = performance.now();
  while (performance.now() - since < QUIET || !(await stands(session, expected))) {
    if (performance.now() > deadline) throw new Error(`Expected ${expected} on the page.`);
    await sleep(POLL);
    const cost = await costSoFar(session);
    if (cost.scriptMs !== last.scriptMs) since = performance.now();
    last = cost;
  }
  return last;
}

async function costSoFar(session: CDPSession): Promise<LoadCost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const milliseconds = (name: string): number => {
    const seconds = metrics.find((metric) => metric.name === name)?.value;
    if (seconds === undefined) throw new Error(`Expected the browser to measure ${name}.`);
    return seconds * 1000;
  };
  return { scriptMs: milliseconds('ScriptDuration'), taskMs: milliseconds('TaskDuration') };
}

/** Asked once the page is quiet, and answered without a script. */
async function stands(session: CDPSession, selector: string): Promise<boolean> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  return nodeId !== 0;
}
