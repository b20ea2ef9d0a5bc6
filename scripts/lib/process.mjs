import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, show?: boolean }} [options]
 *   `timeout` in ms, after which the program and its children are killed; with `show`, what it
 *   prints goes to this process's stderr as it comes, so that stdout stays free for results.
 * @returns {Promise<{ code: number, output: string, stdout: string }>} `code` is 127 when the
 *   program could not be started and 124 when its time ran out.
 */
export function run(command, args, options = {}) {
  const { cwd, env = process.env, timeout, show = false } = options;
  return new Promise((resolve) => {
    // A group of its own, so that a time limit also ends the program's children.
    const grouped = timeout !== undefined && process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd,
      env,
      detached: grouped,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && /\.cmd$|^(npm|npx)$/.test(command),
    });
    let output = '';
    let stdout = '';
    let timedOut = false;
    const timer =
      timeout &&
      setTimeout(() => {
        timedOut = true;
        kill(child, grouped);
      }, timeout);
    const keep = (chunk, isStdout) => {
      output += chunk;
      if (isStdout) stdout += chunk;
      if (show) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', (chunk) => keep(chunk, true));
    child.stderr.setEncoding('utf8').on('data', (chunk) => keep(chunk, false));
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code: timedOut ? 124 : code, output, stdout });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : 1)));
  });
}

function kill(child, grouped) {
  try {
    if (grouped) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}

/**
 * Hands the terminal to a program: it reads, prints and is interrupted as if typed by the user.
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it
 */
export function handOver(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    // Ctrl-C reaches the child by itself; a signal sent to this process alone would not.
    const forward = (signal) => child.kill(signal);
    const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of forwarded) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of forwarded) process.off(name, forward);
      resolve(code ?? 128 + (signalNumbers[signal] ?? 0));
    });
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** The full path of a program found on PATH, or undefined. */
export function which(name) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const suffix of suffixes) {
      const file = path.join(folder, name + suffix);
      if (folder && isExecutable(file)) return file;
    }
  }
  return undefined;
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
