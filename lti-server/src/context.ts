import type { Logger } from 'pino';
import type { Certifications } from './certifications/index.ts';
import type { Config } from './config/config.ts';
import type { LtiPort } from './lti/port.ts';
import type { Store } from './store/store.ts';

/** Everything a feature may reach, made once at start and passed explicitly. */
export interface AppContext {
  readonly config: Config;
  readonly store: Store;
  readonly lti: LtiPort;
  readonly certifications: Certifications;
  readonly log: Logger;
  /** The time; a test may stop it. */
  readonly now: () => Date;
}
