import type { RefusalReason } from './refusal.ts';

interface Explanation {
  readonly what: string;
  readonly remedy: string;
}
export interface RefusalTexts {
  readonly title: string;
  readonly code: string;
  /** Heads the ids and addresses that an administrator needs. */
  readonly details: string;
  readonly reasons: Readonly<Record<RefusalReason, Explanation>>;
}
