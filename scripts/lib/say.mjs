/**
 * Messages of the scripts themselves. They go to stderr: stdout belongs to what the user asked for
 * (`npm run -s blocmap -- export > file.csv` must hold nothing else).
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** Says the same thing to people who read French and to people who read English. */
export function sayBoth(french, english) {
  say(french);
  say(english);
}

/** One line of a command's table of steps; `start` as `performance.now()` gave it. */
export function printStep(name, ok, start) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name.padEnd(12)} ${ok ? 'ok' : 'failed'} (${seconds} s)`);
}

/** A failure that has been explained to the user: no stack trace is printed for it. */
export class Explained extends Error {
  /** @param {string} french @param {string} english */
  constructor(french, english) {
    super(`${french}\n${english}`);
  }
}

/** Runs a script's body; its return value is the exit code. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    say(error instanceof Explained ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}
