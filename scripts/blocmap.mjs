// npm run -s blocmap -- …: the command line. stdout belongs to the command itself.
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { handOver } from './lib/process.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  // A server shows pages; the other commands do not wait for them to be bundled.
  await prepare(process.argv[2] === 'serve' ? 'server' : 'cli');
  const cli = path.join(root, 'lti-server/dist/cli/main.js');
  // npm runs scripts from the repository's root; paths typed by the user are relative to theirs.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return handOver(process.execPath, ['--enable-source-maps', cli, ...process.argv.slice(2)], {
    cwd,
  });
});
