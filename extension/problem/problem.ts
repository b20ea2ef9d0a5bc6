/** Why something was not done. Stable: texts, popup and tests go by it. */
export type ProblemCode =
  | 'not-configured'
  | 'permission-missing'
  | 'not-paired'
  | 'session-over'
  | 'other-person'
  | 'tool-unreachable'
  | 'unexpected-answer'
  | 'course-unknown'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'undo-expired'
  | 'invalid-request'
  | 'too-many-requests'
  | 'tool-failed'
  | 'page-unrecognised'
  | 'wrong-platform'
  | 'code-refused'
  | 'pairing-lost'
  | 'internal';

export interface Problem {
  readonly code: ProblemCode;
  /** The tool's own number for this failure, for support; null where the tool gave none. */
  readonly requestId: string | null;
}
