import { randomUUID } from 'node:crypto';
import { journal, type Transactor } from '../../store/index.ts';

/** What the journal may say happened. */
export type JournalAction =
  | 'tags.changed'
  | 'tags.undone'
  | 'tags.deep-linked'
  | 'activities.scanned'
  | 'activities.listed'
  | 'activity.identified'
  | 'deep-linking.answered'
  | 'certification.followed'
  | 'succession.corrected'
  | 'succession.carried'
  | 'succession.undone'
  | 'copy.carried'
  | 'copy.undone'
  | 'copy.dismissed'
  | 'head.assigned'
  | 'deployment.allowed'
  | 'deployment.refused'
  | 'web-service.changed'
  | 'score.recorded'
  | 'certification.saved'
  | 'certification.current'
  | 'certification.published'
  | 'layer.changed'
  | 'layer.undone'
  | 'access.revoked'
  | 'person.erased';

export interface JournalEntry {
  readonly platformId: string;
  readonly courseId: string | null;
  readonly actorId: string;
  readonly action: JournalAction;
  /** People stand in it as `userId` or `authorId` only: erasing a person looks for those. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Appends an entry. Resolves to its id. */
export async function writeJournal(transactor: Transactor, entry: JournalEntry): Promise<string> {
  const entryId = randomUUID();
  await transactor.insert(journal).values({ ...entry, entryId });
  return entryId;
}
