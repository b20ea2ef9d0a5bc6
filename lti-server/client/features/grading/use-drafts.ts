import type { GradeSheet, ScoreRequest, ScoreResponse } from '@blocmap/shared/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiContextValue } from '../../api/index.ts';
import { typeInto, withAnswer, type Draft, type Drafts, type Sendable } from './sheet-model.ts';

/** What was typed and not sent outlives the screen, as long as the page. */
const kept = new WeakMap<ApiContextValue['cache'], Map<string, Drafts>>();
/** A score that waits is asked after this often. */
const WATCH_MS = 8000;

export interface DraftsHandle {
  readonly drafts: Drafts;
  /** Of the scores being sent now; null: none are. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly type: (cell: Parameters<typeof typeInto>[1], typed: string) => void;
  /** Sends one after the other; resolves to how many were taken. */
  readonly send: (scores: readonly Sendable[]) => Promise<number>;
}

export function useDrafts(sheet: GradeSheet): DraftsHandle {
  const { api, cache } = useApi();
  const path = paths.scores(sheet.courseId, sheet.activity.moduleKey);
  const store = kept.get(cache) ?? new Map<string, Drafts>();
  kept.set(cache, store);
  const [drafts, setDrafts] = useState<Drafts>(() => store.get(path) ?? new Map<string, Draft>());
  const [progress, setProgress] = useState<DraftsHandle['progress']>(null);
  const latest = useRef(sheet);
  latest.current = sheet;

  const keep = (change: (before: Drafts) => Drafts): void => {
    const next = change(store.get(path) ?? new Map<string, Draft>());
    store.set(path, next);
    setDrafts(next);
  };
  const mark = (key: string, sending: Draft['sending'], refusal: string | null): void =>
    keep((before) => {
      const draft = before.get(key);
      return draft === undefined
        ? before
        : new Map(before).set(key, { ...draft, sending, refusal });
    });

  const waiting = sheet.learners.some(({ scores }) =>
    scores.some(({ state }) => state === 'pending'),
  );
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void cache.load(path), WATCH_MS);
    return () => clearInterval(timer);
  }, [cache, path, waiting]);

  const unsent = drafts.size > 0;
  useEffect(() => {
    if (!unsent) return;
    const leave = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [unsent]);

  return {
    drafts,
    progress,
    type: (cell, typed) => keep((before) => typeInto(before, cell, typed)),
    async send(scores) {
      let taken = 0;
      for (const [done, { key, userId, block, score, maximum }] of scores.entries()) {
        setProgress({ done, all: scores.length });
        mark(key, 'now', null);
        const request: ScoreRequest = { userId, block, score, maximum };
        try {
          const answer = await api.send<ScoreResponse>('POST', path, request);
          latest.current = withAnswer(latest.current, answer);
          cache.write(path, latest.current);
          keep((before) => {
            const next = new Map(before);
            next.delete(key);
            return next;
          });
          taken += 1;
        } catch (thrown) {
          const problem = toProblem(thrown);
          mark(key, 'failed', problem.kind === 'refused' ? problem.message : null);
          // Without a network or a session the next ones would fare no better.
          if (problem.kind !== 'refused') break;
        }
      }
      setProgress(null);
      return taken;
    },
  };
}
