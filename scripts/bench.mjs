// npm run bench [-- NAME…]: how the tool holds with a large school's data, as ratios.
import path from 'node:path';
import { bundleExtension } from './lib/build.mjs';
import { provideChromium } from './lib/chromium/index.mjs';
import { root } from './lib/paths.mjs';
import { alone, prepare } from './lib/prepare.mjs';
import { handOver } from './lib/process.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  const names = process.argv.slice(2);
  await prepare('tool');
  const env = { ...process.env };
  if (names.length === 0 || names.includes('overlay')) {
    await alone(() => bundleExtension('chrome', 'e2e'));
    env.CHROMIUM_PATH = await provideChromium();
  }
  const benchmark = path.join(root, 'tests/dist/benchmark/main.js');
  return handOver(process.execPath, ['--enable-source-maps', benchmark, ...names], { env });
});
