// npm run check [-- types lint format cycles unused]: everything that needs no test to run.
import { prepareTools } from './lib/prepare.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await prepareTools();
  // After the setup: the checks use what it installs.
  const { runChecks } = await import('./lib/checks.mjs');
  const names = process.argv.slice(2);
  const results = await runChecks(names.length > 0 ? names : undefined);
  return results.every(({ ok }) => ok) ? 0 : 1;
});
