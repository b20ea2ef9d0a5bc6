import type { CourseOverview, TagRequest, TagResponse } from '@blocmap/shared/protocol';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { paths, useApi, type ApiContextValue } from '../../api/index.ts';
import { TagSync, type SyncState } from './tag-sync.ts';

/** One for each course of a session and certification: what is still to be sent outlives the screen. */
const syncs = new WeakMap<ApiContextValue['cache'], Map<string, TagSync>>();

function syncFor({ api, cache }: ApiContextValue, overview: CourseOverview): TagSync {
  const known = syncs.get(cache) ?? new Map<string, TagSync>();
  syncs.set(cache, known);
  const { courseId } = overview;
  const { code } = overview.certification;
  const key = `${courseId} ${code}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = new TagSync(
    {
      save: (request: TagRequest) =>
        api.send<TagResponse>('POST', paths.tags(courseId, code), request),
      undo: (undoId: string) =>
        api.send<TagResponse>('POST', paths.undo(courseId, code), { undoId }),
      read: () => api.get<CourseOverview>(paths.course(courseId, code)),
      received: (answer) => {
        const isFollowed = answer.certifications.some((one) => one.current && one.code === code);
        cache.write(paths.course(courseId, isFollowed ? undefined : code), answer);
      },
    },
    overview,
  );
  known.set(key, made);
  return made;
}

/** The course with the reader's own changes in it. */
export function useTagSync(overview: CourseOverview): { sync: TagSync; state: SyncState } {
  const context = useApi();
  const sync = useMemo(
    () => syncFor(context, overview),
    [context, overview.courseId, overview.certification.code],
  );
  const [state, setState] = useState(sync.state);
  useEffect(() => {
    setState(sync.state);
    return sync.watch(() => setState(sync.state));
  }, [sync]);
  useEffect(() => sync.adopt(overview), [sync, overview]);
  useEffect(() => {
    const online = (): void => sync.retry();
    const leave = (event: BeforeUnloadEvent): void => {
      if (sync.state.unsaved > 0) event.preventDefault();
    };
    addEventListener('online', online);
    addEventListener('beforeunload', leave);
    return () => {
      removeEventListener('online', online);
      removeEventListener('beforeunload', leave);
    };
  }, [sync]);
  return { sync, state };
}
