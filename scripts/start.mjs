// npm start: the tool on its embedded database, with a demo LMS beside it.
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { handOver } from './lib/process.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await prepare('tool');
  const demo = path.join(root, 'tests/dist/demo/main.js');
  return handOver(process.execPath, ['--enable-source-maps', demo, ...process.argv.slice(2)]);
});
