import type { ProblemCode } from '../problem/problem.ts';

/** What popup and options show. No secret is in it. */
export interface ConnectionStatus {
  /** Null until the two addresses are given. */
  readonly sites: { readonly moodle: string; readonly tool: string } | null;
  /** False where the browser no longer grants the two origins. */
  readonly permitted: boolean;
  /** Null until the tool has accepted this browser. `since` is an ISO 8601 instant. */
  readonly paired: { readonly since: string; readonly platformName: string } | null;
  /** The last thing that went wrong, until something goes right. `at` is an ISO 8601 instant. */
  readonly problem: { readonly code: ProblemCode; readonly at: string } | null;
}
