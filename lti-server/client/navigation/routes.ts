/** The screens and their addresses, all behind `#` so that no server ever sees them. */
export type Route =
  | { readonly view: 'mapping'; readonly courseId: string }
  | { readonly view: 'coverage'; readonly courseId: string; readonly target: string | null }
  | { readonly view: 'evaluate'; readonly courseId: string; readonly moduleKey: string | null }
  | { readonly view: 'activity'; readonly courseId: string; readonly moduleKey: string }
  | { readonly view: 'map'; readonly courseId: string }
  | { readonly view: 'copies'; readonly courseId: string }
  | { readonly view: 'certifications' }
  | { readonly view: 'certification'; readonly code: string; readonly version: string | null }
  | { readonly view: 'import'; readonly draftId: string | null }
  | { readonly view: 'succession'; readonly from: string; readonly to: string | null }
  | { readonly view: 'department' }
  | { readonly view: 'administration' }
  | { readonly view: 'extension' }
  | { readonly view: 'new-activity' };

export type ViewName = Route['view'];

const segment = encodeURIComponent;

/** The end of an address: a part that is always there, and one that may be missing. */
function tail(part: string, last: string | null): string {
  return last === null ? segment(part) : `${segment(part)}/${segment(last)}`;
}

/** `#/courses/17/mapping` */
export function href(route: Route): string {
  switch (route.view) {
    case 'mapping':
    case 'map':
    case 'copies':
      return `#/courses/${segment(route.courseId)}/${route.view}`;
    case 'coverage':
    case 'evaluate': {
      const last = route.view === 'coverage' ? route.target : route.moduleKey;
      return `#/courses/${segment(route.courseId)}/${tail(route.view, last)}`;
    }
    case 'activity':
      return `#/courses/${segment(route.courseId)}/activity/${segment(route.moduleKey)}`;
    case 'certification':
      return `#/certifications/${tail(route.code, route.version)}`;
    case 'import':
      return `#/${tail('import', route.draftId)}`;
    case 'succession':
      return `#/succession/${tail(route.from, route.to)}`;
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
    case 'certifications':
    case 'import':
    case 'succession':
      return parseCatalogueRoute(first, parts.slice(1));
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
    case 'copies':
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

function parseCatalogueRoute(
  first: 'certifications' | 'import' | 'succession',
  [part, last, ...more]: readonly string[],
): Route | null {
  if (more.length > 0 || part === '' || last === '') return null;
  switch (first) {
    case 'certifications':
      if (part === undefined) return { view: 'certifications' };
      return { view: 'certification', code: part, version: last ?? null };
    case 'import':
      return last === undefined ? { view: 'import', draftId: part ?? null } : null;
    case 'succession':
      return part === undefined ? null : { view: 'succession', from: part, to: last ?? null };
  }
}
