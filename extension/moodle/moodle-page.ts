import { cardOf, idOf, titleOf } from './activity.ts';
import type { CoursePage, PageActivity } from './course-page.ts';
import { languageOf } from '../ui/language.ts';
import { observeContent } from './observe.ts';
import { identify, signedIn, type PageIdentity } from './page-kind.ts';
import { scanPage } from './scan.ts';
import { ACTIVITY, CONTENT, SECTION } from './selectors.ts';

/** The Moodle page in this document; null where it is none that shows a course's activities. */
export function openMoodlePage(): CoursePage | null {
  const identity = identify(document.body);
  return identity && new MoodlePage(identity, document.querySelector<HTMLElement>(CONTENT));
}

class MoodlePage implements CoursePage {
  readonly kind;
  readonly courseId;
  readonly cmid;
  readonly language = languageOf(document.documentElement, navigator.languages);

  constructor(
    identity: PageIdentity,
    private readonly content: HTMLElement | null,
  ) {
    this.kind = identity.kind;
    this.courseId = identity.courseId;
    this.cmid = identity.cmid;
  }

  get recognised(): boolean {
    if (this.content === null) return false;
    return this.kind === 'activity' || this.content.querySelector(SECTION) !== null;
  }

  activities(): PageActivity[] {
    const found: PageActivity[] = [];
    for (const element of this.content?.querySelectorAll<HTMLElement>(ACTIVITY) ?? []) {
      const cmid = idOf(element);
      const place = cardOf(element);
      if (cmid !== null && place !== null) found.push({ cmid, place });
    }
    return found;
  }

  titleOf(activity: PageActivity): string {
    return titleOf(activity.place);
  }

  get userId(): string | null {
    return signedIn(document.head);
  }

  scan() {
    return scanPage(this.content ?? document.createDocumentFragment(), this.kind === 'course');
  }

  mount(host: HTMLElement): boolean {
    if (this.content === null) return false;
    // After the notices, which Moodle writes into the content's first child.
    const notices = this.content.querySelector(':scope > #user-notifications');
    if (notices) notices.after(host);
    else this.content.prepend(host);
    return true;
  }

  onChange(callback: () => void, signal: AbortSignal): void {
    if (this.content !== null) observeContent(this.content, callback, signal);
  }
}
