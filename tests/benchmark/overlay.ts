/**
 * What the extension costs on a teacher's page of 500 activities, half of them tagged: the same page
 * of the same site in two browsers, with the extension and without any, loaded in turn.
 */
import type { BrowserContext } from 'playwright-core';
import { openScene } from './overlay/scene.ts';
import { loadCost, type LoadCost } from './overlay/load-cost.ts';
import { alternate, measurement, Series, type Measurement } from './measure/index.ts';

const ACTIVITIES = 500;
const ROUNDS = { warmUp: 1, kept: 7 };
/** Milliseconds of script that the extension may take on such a page. */
const BUDGET = 10;

export async function benchmarkOverlay(): Promise<Measurement[]> {
  const scene = await openScene(ACTIVITIES);
  try {
    const loads = (context: BrowserContext, expected: string): Series<LoadCost> =>
      new Series(() => loadCost(context, scene.coursePage, expected));
    const plain = loads(scene.plain, '#region-main li.activity');
    const overlaid = loads(scene.extended, '#region-main [data-blocmap="chips"]');
    await alternate([plain, overlaid], ROUNDS);

    const script = ({ scriptMs }: LoadCost): number => scriptMs;
    const task = ({ taskMs }: LoadCost): number => taskMs;
    const of = (what: string): string => `${what}, page of ${ACTIVITIES} activities`;
    const without = (cost: (load: LoadCost) => number) => ({
      'the page without extension': plain.median(cost),
    });
    const own = overlaid.median(script) - plain.median(script);
    return [
      measurement(
        of('script time with the overlay'),
        'ms',
        overlaid.median(script),
        without(script),
      ),
      measurement(of('the overlay’s own script time'), 'ms', own, { 'its budget': BUDGET }),
      measurement(of('main thread with the overlay'), 'ms', overlaid.median(task), without(task)),
    ];
  } finally {
    await scene.close();
  }
}
