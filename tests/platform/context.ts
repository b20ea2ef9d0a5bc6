import type { Quirks } from './config.ts';
import type { FaultInjector } from './faults.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { ToolKeySets } from './keys/tool-jwks.ts';
import type { Launches } from './issued/launches.ts';
import type { Registrations } from './issued/registrations.ts';
import type { AccessTokens } from './issued/access-tokens.ts';
import type { CallLog } from './call-log.ts';
import type { Sessions } from './issued/sessions.ts';
import type { Score } from './state/model.ts';
import type { State } from './state/state.ts';

/** What every part of the platform is given. */
export interface PlatformContext {
  /** The site's address, without a slash at the end: the issuer, and the root of every URL. */
  readonly issuer: string;
  readonly state: State;
  readonly keys: KeyRing;
  readonly toolKeySets: ToolKeySets;
  readonly faults: FaultInjector;
  readonly quirks: Quirks;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly sessions: Sessions;
  readonly launches: Launches;
  readonly accessTokens: AccessTokens;
  readonly registrations: Registrations;
  readonly calls: CallLog;
  /** Every score that was taken, oldest first; the state keeps the last of each. */
  readonly acceptedScores: Score[];
}
