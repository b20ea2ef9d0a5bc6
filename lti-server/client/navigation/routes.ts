/** The screens and their addresses, all behind `#` so that no server ever sees them. */
export type Route =
  | { readonly view: 'mapping'; readonly courseId: string }
  | { readonly view: 'coverage'; readonly courseId: string; readonly target: string | null }
  | { readonly view: 'evaluate'; readonly courseId: string; readonly moduleKey: string | null }
  | { readonly view: 'activity'; readonly courseId: string; readonly moduleKey: string }
  | { readonly view: 'map'; readonly courseId: string }
  | { readonly view: 'department' }
  | { readonly view: 'administration' }
  | { readonly view: 'extension' }
  | { readonly view: 'new-activity' };

export type ViewName = Route['view'];

const segment = encodeURIComponent;

/** `#/courses/17/mapping` */
export function href(route: Route): string {
  switch (route.view) {
    case 'mapping':
    case 'map':
      return `#/courses/${segment(route.courseId)}/${route.view}`;
    case 'coverage':
    case 'evaluate': {
      const last = route.view === 'coverage' ? route.target : route.moduleKey;
      const tail = last === null ? '' : `/${segment(last)}`;
      return `#/courses/${segment(route.courseId)}/${route.view}${tail}`;
    }
    case 'activity':
      return `#/courses/${segment(route.courseId)}/activity/${segment(route.moduleKey)}`;
    default:
      return `#/${route.view}`;
  }
}

/** The screen of an address; null where it is none of ours. */
export function parseRoute(hash: string): Route | null {
  if (!hash.startsWith('#/')) return null;
  let parts: string[];
  try {
    parts = hash.slice(2).split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
  const [first, courseId, view, last] = parts;
  switch (first) {
    case 'department':
    case 'administration':
    case 'extension':
    case 'new-activity':
      return parts.length === 1 ? { view: first } : null;
    case 'courses':
      break;
    default:
      return null;
  }
  if (!courseId || parts.length > 4) return null;
  switch (view) {
    case 'mapping':
    case 'map':
      return last === undefined ? { view, courseId } : null;
    case 'coverage':
      return { view, courseId, target: last || null };
    case 'evaluate':
      return { view, courseId, moduleKey: last || null };
    case 'activity':
      return last ? { view, courseId, moduleKey: last } : null;
    default:
      return null;
  }
}
