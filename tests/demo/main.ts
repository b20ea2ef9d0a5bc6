/** `npm start`: the tool, a demonstration LMS beside it, and where to look. */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../support/repository.ts';
import { openBrowser } from './open-browser.ts';
import { PEOPLE } from './fill.ts';
import { startDemo, type Demo } from './start-demo.ts';
import { demoTexts } from './texts.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3300' },
    'lms-port': { type: 'string', default: '3301' },
    data: { type: 'string', default: resolve(repositoryRoot, '.data/demo') },
    reset: { type: 'boolean', default: false },
    browser: { type: 'boolean', default: false },
  },
});
const words = demoTexts(process.env);
const ports = { tool: Number(values.port), lms: Number(values['lms-port']) };
const extension = resolve(repositoryRoot, 'extension/.output/chrome-mv3');

if (values.reset) await rm(values.data, { recursive: true, force: true });

let demo: Demo;
try {
  demo = await startDemo({ dataDir: values.data, toolPort: ports.tool, lmsPort: ports.lms });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
process.stdout.write(welcome());

const stop = (): void => {
  void demo.close().finally(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
if (values.browser) {
  openBrowser(extension, demo.platform.url).catch((error: unknown) => {
    process.stderr.write(`${words.noBrowser}: ${error instanceof Error ? error.message : ''}\n`);
  });
}

function welcome(): string {
  const person = (role: keyof typeof PEOPLE): string =>
    `    ${PEOPLE[role].padEnd(18)} ${words[role]}`;
  return [
    '',
    `  ${words.ready}`,
    '',
    `  ${words.lms} : ${demo.platform.url}`,
    `  ${words.tool} : ${demo.tool.url}`,
    '',
    `  ${words.people}`,
    person('teacher'),
    person('student'),
    person('head'),
    person('administrator'),
    `  ${words.nextStep}`,
    '',
    `  ${words.extension} : ${extension}`,
    `  ${words.browser}`,
    '',
    `  ${words.data} : ${values.data}`,
    `  ${words.again}`,
    '',
    '',
  ].join('\n');
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? Number(error.port) : 0;
    return words.portTaken(port, port === ports.lms ? '--lms-port' : '--port');
  }
  if (error instanceof Error && error.name === 'DataDirInUseError') return words.inUse;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
