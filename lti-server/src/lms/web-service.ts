import type { ScannedActivity, WebServiceProblem } from '@blocmap/shared/protocol';

/** An activity as the platform itself lists it: what a page would show, and what only it can know. */
export interface ListedActivity extends ScannedActivity {
  /** Students do not find it on the course page. */
  readonly hidden: boolean;
  /** Where it is an LTI link: the id that launches of that link carry. */
  readonly resourceLinkId: string | null;
}

/** A course as the platform lists it, in the order of its page. */
export interface CourseContents {
  /** True where the account that asks sees all there is: what is not listed is not there. */
  readonly complete: boolean;
  readonly activities: readonly ListedActivity[];
}

/** One request to a site, bounded in time and size by whoever gives it; rejects where none answers. */
export type SiteCall = (
  address: string,
  request: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
) => Promise<{ readonly status: number; readonly text: string }>;

/** Where to ask and by what right. The token is a secret of the school. */
export interface Site {
  /** The platform's issuer; nothing else is ever called. */
  readonly issuer: string;
  readonly token: string;
  readonly call: SiteCall;
}

export interface WebService {
  /** @throws WebServiceError */
  readCourse(site: Site, courseId: string): Promise<CourseContents>;
}

/** The platform's web service did not tell. The message holds no token and no text of the platform. */
export class WebServiceError extends Error {
  override readonly name = 'WebServiceError';
  constructor(
    readonly problem: WebServiceProblem,
    /** The platform's own name for it, where it gave one that looks like a name. */
    readonly errorCode: string | null = null,
  ) {
    super(errorCode === null ? problem : `${problem} (${errorCode})`);
  }
}
