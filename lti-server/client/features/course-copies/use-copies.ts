import type { CopyCarried, CourseCopies, CourseCopy } from '@blocmap/shared/protocol';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import type { Choices } from './model.ts';

export interface CopyActions {
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** Null where it failed: see `problem`. */
  carry(copy: CourseCopy, choices: Choices): Promise<CopyCarried | null>;
  dismiss(copy: CourseCopy): Promise<boolean>;
  undo(undoId: string): Promise<boolean>;
}

/** What can be done about a copy; the course and its proposals are shown anew after each. */
export function useCopies(courseId: string): CopyActions {
  const { api, cache } = useApi();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function act<T>(work: () => Promise<T>): Promise<T | null> {
    if (busy) return null;
    setBusy(true);
    setProblem(null);
    try {
      return await work();
    } catch (thrown) {
      setProblem(toProblem(thrown));
      // What was shown may be what is not so any more.
      void cache.load(paths.copies(courseId));
      return null;
    } finally {
      setBusy(false);
    }
  }
  const show = (copies: CourseCopies): void => {
    cache.write(paths.copies(courseId), copies);
    void cache.load(paths.course(courseId));
  };
  return {
    busy,
    problem,
    carry: (copy, choices) =>
      act(async () => {
        const chosen = [...choices].map(([from, to]) => ({ from, to }));
        const { proposal } = copy;
        const body = { fromCourseId: copy.from.courseId, proposal, certain: true, chosen };
        const done = await api.send<CopyCarried>('POST', paths.carryCopy(courseId), body);
        show(done.copies);
        return done;
      }),
    async dismiss(copy) {
      const body = { fromCourseId: copy.from.courseId };
      const done = await act(() =>
        api.send<CourseCopies>('POST', paths.dismissCopy(courseId), body),
      );
      if (done !== null) show(done);
      return done !== null;
    },
    async undo(undoId) {
      const done = await act(() =>
        api.send<CourseCopies>('POST', paths.undoCopy(courseId), { undoId }),
      );
      if (done !== null) show(done);
      return done !== null;
    },
  };
}
