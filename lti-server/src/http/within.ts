/** What is worked on took longer than somebody could wait. The work itself goes on. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/** @throws TooSlowError after so many milliseconds, or what the work throws before */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new TooSlowError(`Not done within ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
