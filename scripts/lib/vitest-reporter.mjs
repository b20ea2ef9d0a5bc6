import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes what really ran to the file named by BLOCMAP_TEST_REPORT, so that the last line of
 * `npm test` counts tests and not files, and so that nothing can fail or be skipped unseen.
 */
export default class CountingReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const report = [
      ...modules.flatMap((module) => [...brokenParts(module), ...tests(module)]),
      ...unhandledErrors.map((error) => ({
        project: '',
        file: '',
        name: `unhandled error: ${firstLine(error.message)}`,
        state: 'failed',
      })),
    ];
    const file = process.env.BLOCMAP_TEST_REPORT;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  }
}

function tests(module) {
  return [...module.children.allTests()].map((test) => {
    const result = test.result();
    return {
      ...place(module),
      name: test.fullName,
      state: result.state === 'pending' ? 'skipped' : result.state,
      ...(result.state === 'skipped' && { reason: result.note ?? test.options.mode }),
      ms: Math.round(test.diagnostic()?.duration ?? 0),
    };
  });
}

/** Files that could not be loaded and hooks that threw: their tests did not even run. */
function brokenParts(module) {
  return [module, ...module.children.allSuites()]
    .filter((part) => part.errors().length > 0)
    .map((part) => ({
      ...place(module),
      name: `${part.type === 'suite' ? `${part.fullName}: ` : ''}${firstLine(part.errors()[0].message)}`,
      state: 'failed',
    }));
}

function place(module) {
  return { project: module.project.name, file: module.relativeModuleId };
}

const firstLine = (text) => String(text).split('\n')[0];
