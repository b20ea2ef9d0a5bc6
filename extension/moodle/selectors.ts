/**
 * Every selector of Moodle, and beside it how often it must match on which page. `selectors.test.ts`
 * holds them against trimmed pages of Moodle 4.5.6 (boost) in `fixtures/`. The counts are not part
 * of what is shipped.
 *
 * Stay inside the content: the course index drawer uses the same `data-for` values.
 */

/** The pages of the fixtures. */
export type FixtureName =
  | 'course-teacher'
  | 'course-teacher-editing'
  | 'course-student'
  | 'course-weeks'
  | 'course-one-section'
  | 'course-subsection'
  | 'activity-quiz';

/** How many elements a selector must find, by page; pages left out are promised nothing. */
type Expected = Partial<Record<FixtureName, number>>;

/** The content, which both the observer and every query stay in. */
export const CONTENT = '#region-main';
const contentExpected: Expected = {
  'course-teacher': 1,
  'course-teacher-editing': 1,
  'course-student': 1,
  'course-weeks': 1,
  'course-one-section': 1,
  'course-subsection': 1,
  'activity-quiz': 1,
};

/** An activity. A subsection is one too, and holds a whole section with activities of its own. */
export const ACTIVITY = 'li.activity[data-for="cmitem"][data-id]:not(.modtype_subsection)';
const activityExpected: Expected = {
  'course-teacher': 6,
  'course-teacher-editing': 6,
  'course-student': 4,
  'course-weeks': 3,
  'course-one-section': 1,
  'course-subsection': 3,
  'activity-quiz': 0,
};

/** The activity's own card: `:scope`, because a subsection's card holds other cards. */
export const CARD = ':scope > .activity-item';

/** Its clean name, which labels have too although they show none. */
export const NAMED_CARD = '.activity-item[data-activityname]';
const namedCardExpected: Expected = {
  'course-teacher': 6,
  'course-teacher-editing': 6,
  'course-student': 4,
  'course-weeks': 3,
  'course-one-section': 1,
  'course-subsection': 4,
  'activity-quiz': 0,
};

/** Its visible name: read where the clean one is missing, and after a renaming in place. */
export const VISIBLE_NAME = '.activityname .instancename';
const visibleNameExpected: Expected = {
  'course-teacher': 5,
  'course-teacher-editing': 5,
  'course-student': 3,
  'course-weeks': 3,
  'course-one-section': 1,
  'course-subsection': 3,
  'activity-quiz': 0,
};

/** The type that Moodle hides inside the visible name for screen readers. */
export const HIDDEN_TYPE = '.accesshide';

/** A section, a subsection's own included. */
export const SECTION = 'li.course-section[data-for="section"]';
const sectionExpected: Expected = {
  'course-teacher': 3,
  'course-teacher-editing': 3,
  'course-student': 2,
  'course-weeks': 3,
  'course-one-section': 3,
  'course-subsection': 2,
  'activity-quiz': 0,
};

/** The list that a section keeps its activities in; a section that is only summarised has none. */
export const ACTIVITY_LIST = 'ul[data-for="cmlist"]';
const activityListExpected: Expected = {
  'course-teacher': 3,
  'course-teacher-editing': 3,
  'course-student': 2,
  'course-weeks': 3,
  'course-one-section': 1,
  'course-subsection': 2,
  'activity-quiz': 0,
};

/** The head of a section's foldable part: `aria-expanded` says whether it is open. */
export const FOLDED_BY = '[data-for="sectiontoggler"][aria-expanded="false"]';
const foldedByExpected: Expected = {
  'course-teacher': 1,
  'course-student': 0,
};

/** Shown in the user menu while a teacher looks at the course in another role. */
export const OTHER_ROLE = '.usermenu .role';
const otherRoleExpected: Expected = {
  'course-teacher': 0,
  'course-teacher-editing': 0,
  'course-student': 0,
  'course-weeks': 0,
};

/** Selectors with what they promise, for the test. */
export const expectations: ReadonlyArray<readonly [css: string, expected: Expected]> = [
  [CONTENT, contentExpected],
  [ACTIVITY, activityExpected],
  [NAMED_CARD, namedCardExpected],
  [VISIBLE_NAME, visibleNameExpected],
  [SECTION, sectionExpected],
  [ACTIVITY_LIST, activityListExpected],
  [FOLDED_BY, foldedByExpected],
  [OTHER_ROLE, otherRoleExpected],
];
