import { useState } from 'preact/hooks';
import { useApi, type ApiContextValue } from '../api/index.ts';

type Choices = Map<string, string>;

/** By course, for as long as the session: whoever looks at the old one does so on every screen. */
const choices = new WeakMap<ApiContextValue['cache'], Choices>();

function choicesIn(cache: ApiContextValue['cache']): Choices {
  const known = choices.get(cache) ?? new Map<string, string>();
  choices.set(cache, known);
  return known;
}

/** The certification to show a course by; undefined: the one that it follows. */
export function useChosen(
  courseId: string,
): readonly [string | undefined, (code: string | undefined) => void] {
  const { cache } = useApi();
  const [, redraw] = useState(0);
  const known = choicesIn(cache);
  const choose = (code: string | undefined): void => {
    if (code === undefined) known.delete(courseId);
    else known.set(courseId, code);
    redraw((count) => count + 1);
  };
  return [known.get(courseId), choose];
}

/** After a change of what courses follow: what was chosen before may not be served any more. */
export function forgetChoices(cache: ApiContextValue['cache']): void {
  choices.delete(cache);
}
