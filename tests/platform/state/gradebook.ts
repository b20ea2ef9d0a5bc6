import type { CourseModule, LineItem, Score } from './model.ts';
import { enrolmentsOf } from './people.ts';
import { nextId, type State } from './state.ts';

export type NewLineItem = Omit<LineItem, 'id'>;

export function addLineItem(state: State, item: NewLineItem): LineItem {
  const added: LineItem = { ...item, id: nextId(state.data.lineItems) };
  state.data.lineItems.push(added);
  state.changed();
  return added;
}

/** The column goes, and every grade in it. */
export function removeLineItem(state: State, id: number): void {
  const { data } = state;
  data.lineItems = data.lineItems.filter((item) => item.id !== id);
  data.scores = data.scores.filter((score) => score.lineItemId !== id);
  state.changed();
}

/** The tool's own columns tied to a link, in creation order. */
export function lineItemsOfLink(state: State, module: CourseModule): LineItem[] {
  return state.data.lineItems.filter(
    (item) => item.cmid === module.id && item.clientId === module.link?.clientId,
  );
}

export function scoreOf(state: State, lineItemId: number, userId: number): Score | null {
  return (
    state.data.scores.find((score) => score.lineItemId === lineItemId && score.userId === userId) ??
    null
  );
}

/** Keeps the last score of each user and column. */
export function recordScore(state: State, score: Score): void {
  const { scores } = state.data;
  const old = scoreOf(state, score.lineItemId, score.userId);
  if (old) scores[scores.indexOf(old)] = score;
  else scores.push(score);
  state.changed();
}

/** The grade on the column's own scale, or null when there is none. */
export function gradeOf(item: LineItem, score: Score | null): number | null {
  if (score === null || score.scoreGiven === null || score.scoreMaximum === null) return null;
  return (score.scoreGiven / score.scoreMaximum) * item.scoreMaximum;
}

/** One column with the grade of each student, on the column's own scale. */
export interface GradebookColumn {
  readonly item: LineItem;
  readonly grades: ReadonlyMap<
    number,
    { readonly grade: number | null; readonly score: Score | null }
  >;
}

/** A course's columns, in creation order, with a grade or null for each student. */
export function gradebookOf(state: State, courseId: number): GradebookColumn[] {
  const students = enrolmentsOf(state.data, courseId).filter(({ role }) => role === 'student');
  return state.data.lineItems
    .filter((item) => item.courseId === courseId)
    .map((item) => ({
      item,
      grades: new Map(
        students.map(({ userId }) => {
          const score = scoreOf(state, item.id, userId);
          return [userId, { grade: gradeOf(item, score), score }];
        }),
      ),
    }));
}
