/** The tool as a process of its own: the same as `blocmap serve`. */
import { run } from './cli/run.ts';

process.exitCode = await run(['serve', ...process.argv.slice(2)]);
// What still holds the process, a connection that nobody closes, does not keep it.
setTimeout(() => process.exit(), 1_000).unref();
