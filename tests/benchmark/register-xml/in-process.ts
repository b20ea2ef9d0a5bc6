import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Pass, PassResult } from './passes.ts';

const run = promisify(execFile);

const Result = z.object({
  megabytes: z.number(),
  ms: z.number(),
  cpuMs: z.number(),
  memory: z.number(),
  found: z.number().positive(),
});

/** Takes a pass in a fresh Node. @throws Error where it fails or finds nothing */
export async function passInProcess(pass: Pass, file: string): Promise<PassResult> {
  const module = JSON.stringify(new URL('./passes.js', import.meta.url).href);
  const script = `import(${module}).then(async ({ takePass }) => {
    console.log(JSON.stringify(await takePass(${JSON.stringify(pass)}, ${JSON.stringify(file)})));
  });`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return Result.parse(JSON.parse(stdout));
}
