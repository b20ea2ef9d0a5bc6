/** The tool as processes of their own, as it runs in service: signals, exits and logs are real. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { z } from 'zod';
import { freePort } from './postgres-process.ts';
import { repositoryRoot } from './repository.ts';

const START_LIMIT_MS = 90_000;

export interface ToolProcess {
  /** Where this process listens; its public address may be another. */
  readonly address: string;
  /** Every line that it wrote to standard output: its log. */
  readonly lines: readonly string[];
  /** Resolves when it has ended, to its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  signal(name: 'SIGTERM' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
}

export interface ToolProgram {
  /** @param environment  beside PATH: nothing of the tests' own reaches the tool */
  start(environment: Readonly<Record<string, string>>): Promise<ToolProcess>;
  /** Ends what still runs and deletes the program. */
  dispose(): Promise<void>;
}

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * Bundles a program that is made of the tool's sources: no build has to come first.
 * @param entryPoint  its first module
 * @returns the script, alone in its folder
 */
export async function bundleProgram(entryPoint: string): Promise<string> {
  const server = join(repositoryRoot, 'lti-server');
  const { dependencies } = Manifest.parse(
    JSON.parse(readFileSync(join(server, 'package.json'), 'utf8')),
  );
  // As deep as the compiled store lies: from there it finds the migrations.
  const folder = join(server, 'dist', 'made-for-tests', randomBytes(6).toString('hex'));
  const script = join(folder, 'main.mjs');
  await build({
    entryPoints: [entryPoint],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: Object.keys(dependencies).filter((name) => !name.startsWith('@blocmap/')),
    banner: {
      js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`,
    },
    logLevel: 'warning',
  });
  return script;
}

/** Makes the tool's program from its sources. */
export async function makeToolProgram(): Promise<ToolProgram> {
  const script = await bundleProgram(join(repositoryRoot, 'lti-server', 'src', 'main.ts'));
  const running = new Set<ChildProcess>();
  return {
    async start(environment) {
      const port = await freePort();
      const address = `http://127.0.0.1:${port}`;
      const child = spawn(process.execPath, [script], {
        env: { PATH: process.env['PATH'], BLOCMAP_PORT: String(port), ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      const lines = readLines(child);
      const complaint: string[] = [];
      child.stderr?.setEncoding('utf8').on('data', (text: string) => complaint.push(text));
      const ended = new Promise<number | null>((resolve) => {
        child.once('close', (code) => {
          running.delete(child);
          resolve(code);
        });
      });
      await ready(address, child, () => [...complaint, ...lines].join(''));
      return { address, lines, ended, signal: (name) => void child.kill(name) };
    },
    async dispose() {
      const ends = [...running].map((child) => {
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGKILL');
        return ended;
      });
      await Promise.all(ends);
      await rm(dirname(script), { recursive: true, force: true });
    },
  };
}

function readLines(child: ChildProcess): string[] {
  const lines: string[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  return lines;
}

/** @throws with what it wrote, when it ends instead or is not ready in time */
async function ready(address: string, child: ChildProcess, written: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The tool ended instead of starting: ${written()}`);
    if (Date.now() > deadline) throw new Error(`The tool was not ready in time: ${written()}`);
    if ((await statusOf(`${address}/readyz`)) === 200) return;
    await wait(100);
  }
}

/** The status that an address answers with; null where nobody answers. */
export async function statusOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { headers: { connection: 'close' } });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
