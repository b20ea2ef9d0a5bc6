export type CallFailure = 'address' | 'timeout' | 'too-large' | 'connection';

/** No usable answer came. The message names no secret. */
export class CallError extends Error {
  override readonly name = 'CallError';
  constructor(
    readonly failure: CallFailure,
    message: string,
  ) {
    super(message);
  }
}
