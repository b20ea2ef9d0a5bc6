import type { PlatformData } from './state/model.ts';

/** Where Moodle 4.5 has a way of its own, and another platform would do otherwise. */
export interface Quirks {
  /** `moodle`: curly quotes and `&amp;` in the AGS paging header; `standard`: RFC 8288. */
  readonly agsLinkHeader: 'moodle' | 'standard';
  /** What a deep-linking request carries in `data`; Moodle sends none. */
  readonly deepLinkingData: string | null;
  readonly deepLinkingAcceptTypes: readonly string[];
  readonly deepLinkingAcceptMultiple: boolean;
  /** Offers the postMessage storage (`lti_storage_target`); Moodle does not. */
  readonly platformStorage: boolean;
}

export const MOODLE_QUIRKS: Quirks = {
  agsLinkHeader: 'moodle',
  deepLinkingData: null,
  deepLinkingAcceptTypes: ['ltiResourceLink'],
  deepLinkingAcceptMultiple: true,
  platformStorage: false,
};

export interface PlatformOptions {
  /** TCP port; 0, the default, takes a free one. */
  readonly port?: number;
  /** Interface to listen on; loopback by default. */
  readonly host?: string;
  /** The address people and tools use, and the issuer. Default: `http://<host>:<port>`. */
  readonly publicUrl?: string;
  /** What the platform holds at first; the demo course by default. */
  readonly seed?: PlatformData;
  /** JSON file that survives a restart; when it is there it wins over `seed`. It holds private keys. */
  readonly dataFile?: string;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** Uniform in [0, 1), for `faults.failRate`. */
  readonly random?: () => number;
  readonly quirks?: Partial<Quirks>;
  /** For how long a tool's keys are kept, in milliseconds; by default they are asked for each time. */
  readonly toolKeysMaxAgeMs?: number;
}
