import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repository.ts';

/** Once before the first test: what tests look at in a browser is built from the sources as they are. */
export async function setup(): Promise<void> {
  const script = join(repositoryRoot, 'lti-server', 'build-client.mjs');
  await promisify(execFile)(process.execPath, [script]);
}
