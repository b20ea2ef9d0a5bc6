import type { FunctionComponent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

let above: FunctionComponent<{ courseId: string }> | null = null;

/** Fetched after the table, which does not wait for it: few courses have anything to say there. */
export function LaterAbove({ courseId }: { courseId: string }): VNode | null {
  const [, setThere] = useState(above !== null);
  useEffect(() => {
    if (above !== null) return;
    import('./above.tsx').then(
      ({ Above }) => {
        above = Above;
        setThere(true);
      },
      // The table is of use without it, and the next visit tries again.
      () => undefined,
    );
  }, []);
  const Above = above;
  return Above === null ? null : <Above courseId={courseId} />;
}
