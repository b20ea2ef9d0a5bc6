// npm test [-- --only <project>] [-- <vitest arguments>]: every check, then every test.
import { rmSync } from 'node:fs';
import { bundleClient, bundleExtension } from './lib/build.mjs';
import { provideChromium } from './lib/chromium/index.mjs';
import { alone, prepareTools } from './lib/prepare.mjs';
import { Explained, main, printStep, say } from './lib/say.mjs';
import { summarise } from './lib/summary.mjs';
import { failure, needBrowser, phases, results, runTests } from './lib/tests.mjs';

/** Whatever tests look at besides the sources: the client bundle and the extension. */
const builds = {
  client: () => bundleClient(),
  chrome: () => bundleExtension('chrome'),
  firefox: () => bundleExtension('firefox'),
  'chrome (e2e)': () => bundleExtension('chrome', 'e2e'),
};

await main(async () => {
  const { only, args } = parse(process.argv.slice(2));
  await prepareTools();
  rmSync(results, { recursive: true, force: true });
  const { checks, runChecks } = await import('./lib/checks.mjs');

  const names = only ? ['types'] : Object.keys(checks);
  const entries = (await runChecks(names)).map(({ name, ok }) => ({
    project: 'check',
    file: '',
    name,
    state: ok ? 'passed' : 'failed',
  }));
  const env = { ...process.env };
  for (const [name, work] of Object.entries(builds)) {
    entries.push(await step(name, () => alone(work)));
  }
  if (!only || needBrowser.includes(only)) {
    entries.push(
      await step('chromium', async () => {
        env.CHROMIUM_PATH = await provideChromium();
      }),
    );
  }
  for (const phase of phases) {
    const projects = phase.filter((name) => !only || name === only);
    if (projects.length > 0) entries.push(...(await runTests(projects, { args, env })));
  }
  return summarise(entries);
});

/** One more thing that passes or fails like a test; the tests that follow run all the same. */
async function step(name, work) {
  const start = performance.now();
  try {
    await work();
    printStep(name, true, start);
    return { project: 'check', file: '', name, state: 'passed' };
  } catch (error) {
    say(error.message);
    printStep(name, false, start);
    return failure(name, error.message.split('\n').at(-1), ['check']);
  }
}

function parse(args) {
  const index = args.indexOf('--only');
  if (index < 0) return { only: undefined, args };
  const only = args[index + 1];
  const known = phases.flat();
  if (!known.includes(only)) {
    throw new Explained(
      `--only attend un projet parmi : ${known.join(', ')} ; reçu : ${only ?? 'rien'}.`,
      `--only expects a project among: ${known.join(', ')}; got: ${only ?? 'nothing'}.`,
    );
  }
  return { only, args: args.toSpliced(index, 2) };
}
