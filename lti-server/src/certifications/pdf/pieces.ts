/** The pieces of text on the pages of a PDF, in the order in which they are painted. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { FichePdfError } from './errors.ts';
import {
  MAX_GROWTH_BYTES,
  MAX_HEAP_MEGABYTES,
  MAX_PDF_LETTERS,
  MAX_PDF_MILLISECONDS,
  MAX_PDF_PAGES,
} from './limits.ts';
import { PDF_WORKER } from './pdf-worker.ts';
import { oneAtATime } from './turn.ts';

/** Text, its left end, its baseline from the page's bottom, its width and height; in points. */
const Piece = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()]);
export type Piece = z.infer<typeof Piece>;
/** The pieces of each page. */
export type Pages = Piece[][];

/** A damaged font or page gives pieces whose places are no numbers: they do not pass. */
const Answer = z.union([
  z.object({ pages: z.array(z.array(Piece)) }),
  z.object({
    failure: z.enum(['too-many-pages', 'too-much', 'encrypted', 'damaged']),
    found: z.string(),
  }),
]);

const EXPECTED = {
  'too-many-pages': `a PDF of at most ${MAX_PDF_PAGES} pages`,
  'too-much': 'the text of one fiche',
  encrypted: 'a PDF without a password',
  damaged: 'a PDF that can be opened',
} as const;

/**
 * One file at a time, whoever gives them: the memory of one is the memory of all.
 * @throws FichePdfError where the file cannot be opened within the limits
 */
export const readPieces = oneAtATime(async (bytes: Uint8Array): Promise<Pages> => {
  const answer = Answer.safeParse(await askWorker(bytes));
  if (!answer.success) {
    throw new FichePdfError('damaged', EXPECTED.damaged, 'text without a place on its page');
  }
  if ('pages' in answer.data) return answer.data.pages;
  const { failure, found } = answer.data;
  throw new FichePdfError(failure, EXPECTED[failure], found.replace(/\.$/, ''));
});

const require = createRequire(import.meta.url);
/** How often the memory is looked at, in milliseconds. */
const WATCH = 100;

async function askWorker(bytes: Uint8Array): Promise<unknown> {
  const worker = new Worker(PDF_WORKER, {
    eval: true,
    workerData: {
      bytes,
      library: require.resolve('unpdf'),
      maxPages: MAX_PDF_PAGES,
      maxLetters: MAX_PDF_LETTERS,
    },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    // What the library prints about a damaged file is of no use to anybody.
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const slow = new FichePdfError('too-slow', 'a PDF that is read in seconds', 'one that is not');
  const heavy = new FichePdfError('too-much', 'the text of one fiche', 'far more content');
  const ended = new FichePdfError('damaged', EXPECTED.damaged, 'one that ends its reader');
  const answer = new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => reject(slow), MAX_PDF_MILLISECONDS);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MAX_GROWTH_BYTES) reject(heavy);
    }, WATCH);
    worker.once('message', resolve);
    worker.once('error', (error) => reject(isOutOfMemory(error) ? heavy : ended));
    worker.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      reject(ended);
    });
  });
  try {
    return await answer;
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
