/**
 * The worker that opens a PDF: a file of strangers is parsed away from the server's own thread, and
 * can be stopped. It is plain JavaScript in a text, so that it starts the same from sources and from
 * a build. No script of the file is run, no font or map is fetched, no page is drawn.
 */
export const PDF_WORKER = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { bytes, library, maxPages, maxLetters } = workerData;

async function read() {
  const { getResolvedPDFJS } = require(library);
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    disableAutoFetch: true,
    maxImageSize: 0,
    verbosity: 0,
  });
  const pdf = await task.promise;
  if (pdf.numPages > maxPages) return { failure: 'too-many-pages', found: pdf.numPages + ' pages' };
  const pages = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = [];
    for (const { str, transform, width } of items) {
      if (typeof str !== 'string' || str === '') continue;
      letters += str.length;
      if (letters > maxLetters) return { failure: 'too-much', found: 'more than ' + maxLetters + ' letters' };
      const [a, b, , d, x, y] = transform;
      if (Math.abs(b) > Math.abs(a) / 10) continue;
      pieces.push([str, x, y, width, Math.abs(d)]);
    }
    pages.push(pieces);
    page.cleanup();
  }
  return { pages };
}

read().then(
  (result) => parentPort.postMessage(result),
  (error) => {
    const locked = error && error.name === 'PasswordException';
    const found = String(error && error.message).slice(0, 200);
    parentPort.postMessage({ failure: locked ? 'encrypted' : 'damaged', found });
  },
);
`;
