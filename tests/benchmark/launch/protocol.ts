/** What the measuring process and a measured one say to each other. */

/** First message of the measured process: where to go. */
export interface Ready {
  /** Null where there is no login: the token is all. */
  readonly loginUrl: string | null;
  readonly launchUrl: string;
}

/** Answer to each later message: processor time since the process began, in milliseconds. */
export interface Spent {
  readonly cpuMs: number;
}
