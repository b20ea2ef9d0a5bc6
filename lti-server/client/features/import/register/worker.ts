/** Reads exports of the register beside the page: hundreds of megabytes that never leave the browser. */
import type { Certification } from '@blocmap/shared/certification';
import {
  blobSource,
  explainRegisterError,
  isZip,
  listZip,
  readRegisterFiles,
} from '@blocmap/shared/register-files';
import type { RegisterHead } from '@blocmap/shared/rncp';
import type { RegisterMessage, RegisterRequest } from './messages.ts';

/** Fiches told of at a time. */
const BATCH = 500;
/** ms between two words on how far it has got. */
const PACE_MS = 100;

addEventListener('message', ({ data }: MessageEvent<RegisterRequest>) => {
  read(data).catch((error: unknown) => {
    const words = explainRegisterError(error);
    // A mistake of ours: the page shows it as one.
    if (words === null) throw error;
    say({ kind: 'failed', words });
  });
});

function say(message: RegisterMessage): void {
  postMessage(message);
}

async function read({ files, codes }: RegisterRequest): Promise<void> {
  const sources = files.map((file) => blobSource(file.name, file));
  const [first] = sources;
  if (first !== undefined && isZip(await first.read(0, 4))) {
    const members = await listZip(first);
    if (members.some(({ name }) => name === 'workbook.xml')) return say({ kind: 'other-format' });
  }
  const wanted = new Set(codes);
  const certifications: Certification[] = [];
  let heads: RegisterHead[] = [];
  let problems = 0;
  let told = 0;
  const tellHeads = (): void => {
    if (codes === null) say({ kind: 'heads', heads });
    heads = [];
  };
  const format = await readRegisterFiles(sources, {
    wanted: ({ code }) => wanted.has(code),
    onHead: (head) => {
      heads.push(head);
      if (heads.length >= BATCH) tellHeads();
    },
    onCertification: (certification) => certifications.push(certification),
    onProblem: () => {
      problems += 1;
    },
    onProgress: (done, total) => {
      const now = performance.now();
      if (now - told < PACE_MS && done < total) return;
      told = now;
      say({ kind: 'progress', read: done, total });
    },
  });
  tellHeads();
  if (codes !== null) say({ kind: 'certifications', certifications });
  say({ kind: 'done', format, problems });
}
