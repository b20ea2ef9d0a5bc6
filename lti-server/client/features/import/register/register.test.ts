import { describe, expect, test, vi } from 'vitest';
import type { RegisterMessage } from './messages.ts';
import { mayBeRegister, readRegister, RegisterReadingError } from './index.ts';

/** A worker that says what the test tells it to. */
class FakeWorker extends EventTarget {
  readonly terminate = vi.fn<() => void>();
  readonly postMessage = vi.fn<(message: unknown) => void>();
  say(...messages: RegisterMessage[]): void {
    for (const data of messages) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function reading(codes: readonly string[] | null = null) {
  const worker = new FakeWorker();
  const controller = new AbortController();
  const progress: number[] = [];
  const result = readRegister(
    { files: [], codes },
    {
      signal: controller.signal,
      onProgress: (read) => void progress.push(read),
      // Only what the reading uses of a worker.
      makeWorker: () => worker as unknown as Worker,
    },
  );
  return { worker, controller, progress, result };
}

const head = (code: string) => ({ code, title: code, active: true, blocks: 1 });

describe('reading in a worker', () => {
  test('gathers what it says, and ends it', async () => {
    const { worker, progress, result } = reading();
    worker.say(
      { kind: 'progress', read: 1, total: 2 },
      { kind: 'heads', heads: [head('RNCP1')] },
      { kind: 'heads', heads: [head('RNCP2')] },
      { kind: 'done', format: 'register-xml', problems: 3 },
    );
    expect(await result).toEqual({
      heads: [head('RNCP1'), head('RNCP2')],
      certifications: [],
      format: 'register-xml',
      problems: 3,
    });
    expect(progress).toEqual([1]);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  test('says in both languages what is wrong with a file', async () => {
    const { worker, result } = reading();
    worker.say({ kind: 'failed', words: { fr: 'non', en: 'no' } });
    await expect(result).rejects.toMatchObject({ kind: 'refused', words: { fr: 'non' } });
  });

  test('ends the worker when it is cancelled, or has failed', async () => {
    const cancelled = reading();
    cancelled.controller.abort();
    await expect(cancelled.result).rejects.toMatchObject({ kind: 'cancelled' });
    expect(cancelled.worker.terminate).toHaveBeenCalledOnce();
    const broken = reading();
    broken.worker.dispatchEvent(new Event('error'));
    await expect(broken.result).rejects.toBeInstanceOf(RegisterReadingError);
    expect(broken.worker.terminate).toHaveBeenCalledOnce();
  });

  test('leaves other formats to the tool', async () => {
    const { worker, result } = reading();
    worker.say({ kind: 'other-format' });
    await expect(result).rejects.toMatchObject({ kind: 'other-format' });
  });
});

test.each([
  ['<?xml version="1.0"?><FICHES>', true],
  ['\uFEFF <FICHES>', true],
  ['PK\u0003\u0004', true],
  ['"Id_Fiche";"Numero_Fiche";"Intitule"\n', true],
  ['RNCP35698 - BAC PRO', false],
  ['{"code":"RNCP1"}', false],
  ['<!doctype html><html>', false],
  ['', false],
])('%j may be an export: %j', async (content, expected) => {
  expect(await mayBeRegister([new Blob([content])])).toBe(expected);
});

test('several files can only be the CSV files of an export', async () => {
  expect(await mayBeRegister([new Blob(['a']), new Blob(['b'])])).toBe(true);
  expect(await mayBeRegister([])).toBe(false);
});
