import { CourseId } from '@blocmap/shared/protocol';
import type { Launch } from '../../lti/port.ts';

/** The custom parameter that registration asks for as `$Context.id.history`. */
const CUSTOM_HISTORY = 'context_id_history';
const MOST = 20;

/**
 * The courses that the launch's course was made from, the nearest first. A platform that does not
 * know the variable sends it back as it was written; one that knows of no history sends nothing.
 *
 * @see https://www.imsglobal.org/spec/lti/v1p3/#context-id-history-variable
 */
export function historyOf({ course, custom }: Launch): string[] {
  const ids = (custom[CUSTOM_HISTORY] ?? '').slice(0, 10_000).split(',');
  const known = ids
    .map((id) => id.trim())
    .filter((id) => CourseId.safeParse(id).success && !id.startsWith('$') && id !== course?.id);
  return [...new Set(known)].slice(0, MOST);
}
