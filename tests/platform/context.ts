import type { Quirks } from './config.ts';
import type { FaultInjector } from './faults.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { Launches } from './oidc/launches.ts';
import type { Registrations } from './registration/tokens.ts';
import type { AccessTokens } from './services/token/access-tokens.ts';
import type { CallLog } from './services/call-log.ts';
import type { Sessions } from './session/sessions.ts';
import type { State } from './state/state.ts';

/** What every part of the platform is given. */
export interface PlatformContext {
  /** The site's address, without a slash at the end: the issuer, and the root of every URL. */
  readonly issuer: string;
  readonly state: State;
  readonly keys: KeyRing;
  readonly faults: FaultInjector;
  readonly quirks: Quirks;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly sessions: Sessions;
  readonly launches: Launches;
  readonly accessTokens: AccessTokens;
  readonly registrations: Registrations;
  readonly calls: CallLog;
}
