import type { VNode } from 'preact';
import { useTexts } from '../i18n/index.ts';
import { href, routeTo, type ViewName } from '../navigation/index.ts';
import { appTexts } from './texts.ts';

interface NavProps {
  readonly views: readonly ViewName[];
  readonly current: ViewName;
  readonly courseId: string;
}

export function Nav({ views, current, courseId }: NavProps): VNode {
  const texts = useTexts(appTexts);
  return (
    <nav class="nav" aria-label={texts.nav}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={href(routeTo(view, courseId))}
              aria-current={isCurrent(view, current) ? 'page' : undefined}
            >
              {texts[`view-${view}`]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Screens that are reached from another one, and belong to it. */
const PARENT: Partial<Record<ViewName, ViewName>> = {
  activity: 'map',
  certification: 'certifications',
  import: 'certifications',
  succession: 'certifications',
};

function isCurrent(view: ViewName, current: ViewName): boolean {
  return view === (PARENT[current] ?? current);
}
