import { createServer } from 'node:http';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../process.mjs';

const TIME_LIMIT = 60_000;
const ATTEMPTS = 2;

/** Quiet, self-contained and able to run as root: what tests need and a user's browser should not. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launches a browser for real: it must render a page from a local server, and an unpacked
 * extension's content script must run on it. That rules out a snap stub, a copy with a missing
 * library, the headless shell, and branded Chrome, which ignores --load-extension.
 * @param {string} executable
 * @returns {Promise<{ ok: boolean, why: string }>} `why` holds the end of what it printed
 */
export async function tryLaunch(executable) {
  const folder = mkdtempSync(path.join(tmpdir(), 'blocmap-chromium-'));
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>blocmap</title><p>page rendered</p>');
  });
  try {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const extension = writeProbeExtension(folder);
    let result;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      result = await run(
        executable,
        [
          ...flags,
          `--user-data-dir=${path.join(folder, `profile-${attempt}`)}`,
          `--disable-extensions-except=${extension}`,
          `--load-extension=${extension}`,
          '--dump-dom',
          `http://127.0.0.1:${server.address().port}/`,
        ],
        { timeout: TIME_LIMIT },
      );
      if (result.stdout.includes('blocmap-probe-ran')) return { ok: true, why: '' };
      // A second try is only worth its time when the browser itself works.
      if (!result.stdout.includes('page rendered')) break;
    }
    return { ok: false, why: explain(result) };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function explain({ code, output, stdout }) {
  if (stdout.includes('page rendered')) return 'it renders pages but does not load extensions';
  if (code === 124) return `no answer in ${TIME_LIMIT / 1000} s`;
  const lines = output.trim().split('\n').slice(-3).join('\n    ');
  return `exit code ${code}${lines && `\n    ${lines}`}`;
}

function writeProbeExtension(folder) {
  const extension = path.join(folder, 'extension');
  mkdirSync(extension);
  writeFileSync(
    path.join(extension, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'probe',
      version: '1',
      content_scripts: [
        { matches: ['http://127.0.0.1/*'], js: ['probe.js'], run_at: 'document_start' },
      ],
    }),
  );
  writeFileSync(
    path.join(extension, 'probe.js'),
    "document.documentElement.dataset.probe = 'blocmap-probe-ran';",
  );
  return extension;
}
