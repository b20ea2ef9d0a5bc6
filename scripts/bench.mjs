// npm run bench: how the tool holds with a large school's data.
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { handOver } from './lib/process.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await prepare('tool');
  const benchmark = path.join(root, 'tests/dist/benchmark/main.js');
  return handOver(process.execPath, ['--enable-source-maps', benchmark, ...process.argv.slice(2)]);
});
