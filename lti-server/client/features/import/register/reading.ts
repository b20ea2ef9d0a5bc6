import type { Certification } from '@blocmap/shared/certification';
import type { RegisterFormat } from '@blocmap/shared/register-files';
import type { RegisterHead } from '@blocmap/shared/rncp';
import type { RegisterMessage, RegisterRequest } from './messages.ts';

/** The worker's file beside the page's own; the build puts it in. */
declare const REGISTER_WORKER: string;

export interface RegisterContent {
  readonly heads: readonly RegisterHead[];
  readonly certifications: readonly Certification[];
  readonly format: RegisterFormat;
  /** Fiches and rows that could not be read. */
  readonly problems: number;
}

/** Why a reading ended without content. */
export class RegisterReadingError extends Error {
  override readonly name = 'RegisterReadingError';

  /** @param words what to tell people; null: the worker itself has failed */
  constructor(
    readonly kind: 'refused' | 'other-format' | 'cancelled' | 'failed',
    readonly words: Readonly<Record<'fr' | 'en', string>> | null = null,
  ) {
    super(kind);
  }
}

interface ReadingOptions {
  readonly onProgress: (read: number, total: number) => void;
  readonly signal: AbortSignal;
  /** Made anew for each reading, so that cancelling ends it at once. */
  readonly makeWorker?: () => Worker;
}

function startWorker(): Worker {
  return new Worker(new URL(REGISTER_WORKER, import.meta.url), { type: 'module' });
}

/**
 * Reads an export in a worker: what fiches it has, or, with codes, those fiches.
 * @throws RegisterReadingError
 */
export function readRegister(
  request: RegisterRequest,
  { onProgress, signal, makeWorker = startWorker }: ReadingOptions,
): Promise<RegisterContent> {
  return new Promise<RegisterContent>((resolve, reject) => {
    const worker = makeWorker();
    const heads: RegisterHead[] = [];
    let certifications: readonly Certification[] = [];
    const end = (then: () => void): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      then();
    };
    const refuse = (...why: ConstructorParameters<typeof RegisterReadingError>): void =>
      end(() => reject(new RegisterReadingError(...why)));
    const cancel = (): void => refuse('cancelled');
    signal.addEventListener('abort', cancel);
    worker.addEventListener('error', () => refuse('failed'));
    worker.addEventListener('message', ({ data }: MessageEvent<RegisterMessage>) => {
      switch (data.kind) {
        case 'progress':
          return onProgress(data.read, data.total);
        case 'heads':
          return void heads.push(...data.heads);
        case 'certifications':
          certifications = data.certifications;
          return undefined;
        case 'other-format':
          return refuse('other-format');
        case 'failed':
          return refuse('refused', data.words);
        case 'done': {
          const { format, problems } = data;
          return end(() => resolve({ heads, certifications, format, problems }));
        }
      }
    });
    if (signal.aborted) cancel();
    else worker.postMessage(request, []);
  });
}
