import type { ComponentChildren, VNode } from 'preact';
import { useResource } from '../api/index.ts';
import { ProblemBanner, Waiting } from './waiting.tsx';

interface LoadedProps<T> {
  readonly path: string;
  readonly children: (data: T) => ComponentChildren;
}

/** A part of a screen made from one answer; what was shown stays while a newer one is awaited. */
export function Loaded<T>({ path, children }: LoadedProps<T>): VNode {
  const { data, problem, reload } = useResource<T>(path);
  return (
    <>
      {problem !== null && problem.kind !== 'expired' ? (
        <ProblemBanner problem={problem} onRetry={reload} />
      ) : null}
      {data !== null ? children(data) : problem === null ? <Waiting onRetry={reload} /> : null}
    </>
  );
}
