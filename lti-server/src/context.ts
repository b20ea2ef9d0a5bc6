import type { Certification, CoefficientOverlay } from '@blocmap/shared/certification';
import type { Logger } from 'pino';
import type { Config } from './config/config.ts';
import type { LtiPort } from './lti/port.ts';
import type { Store } from './store/store.ts';

/** The certifications that the tool knows. */
export interface Certifications {
  list(): readonly Certification[];
  /** By code, `RNCP35698`; undefined where it is not held. */
  find(code: string): Certification | undefined;
  coefficients(code: string): CoefficientOverlay | undefined;
  /** The one that a course starts with. */
  readonly defaultCode: string;
}

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
