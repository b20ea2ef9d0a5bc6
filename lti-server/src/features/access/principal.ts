import type { CourseRole } from '@blocmap/shared/protocol';
import type { Launch } from '../../lti/port.ts';

/** Who is asking, proved by a session's or an extension's bearer token. */
export interface Principal {
  readonly platformId: string;
  readonly userId: string;
  readonly deploymentId: string;
  readonly locale: 'fr' | 'en';
  readonly via: 'session' | 'extension';
  /** The launch behind a session; null for an extension. */
  readonly launch: Launch | null;
  /** The connection behind an extension's token. */
  readonly connectionId?: string;
}

/** What a principal may do in one course. */
export interface CourseAccess {
  readonly role: CourseRole;
  readonly mayTag: boolean;
  readonly mayGrade: boolean;
}
