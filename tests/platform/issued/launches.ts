import { randomBytes } from 'node:crypto';

export type MessageType = 'LtiResourceLinkRequest' | 'LtiDeepLinkingRequest';

/** A launch someone asked for and the tool has not answered yet. */
export interface PendingLaunch {
  readonly id: string;
  readonly userId: number;
  readonly clientId: string;
  readonly courseId: number;
  readonly messageType: MessageType;
  /** The activity launched; null for deep linking. */
  readonly cmid: number | null;
  /** Deep linking: the number of the section the chosen items go to. */
  readonly sectionNumber: number | null;
  readonly targetLinkUri: string;
  readonly documentTarget: 'iframe' | 'window';
}

export interface Launches {
  remember(launch: Omit<PendingLaunch, 'id'>): PendingLaunch;
  /** A launch is asked for once: the second authorization request finds nothing. */
  take(id: string): PendingLaunch | null;
  peek(id: string): PendingLaunch | null;
}

export function createLaunches(): Launches {
  const pending = new Map<string, PendingLaunch>();
  return {
    remember(launch) {
      const id = `ltilaunch${launch.cmid ?? ''}_${randomBytes(8).toString('hex')}`;
      const kept = { ...launch, id };
      pending.set(id, kept);
      return kept;
    },
    peek: (id) => pending.get(id) ?? null,
    take(id) {
      const launch = pending.get(id) ?? null;
      pending.delete(id);
      return launch;
    },
  };
}
