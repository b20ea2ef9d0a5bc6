import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Nature } from '../../coverage/index.ts';
import { entry, mappingOf, tag } from './fixtures.ts';
import { type CarryStep, type CourseTag, planCarryOver, reverseSteps } from './index.ts';

/** What the tags are once the steps are done; a step that does not find what it expects is refused. */
function apply(tags: readonly CourseTag[], steps: readonly CarryStep[]): Map<string, unknown> {
  const keyOf = ({
    courseId,
    moduleKey,
    target,
  }: Omit<CarryStep, 'before' | 'after'> | CourseTag) =>
    JSON.stringify([courseId, moduleKey, target]);
  const state = new Map<string, unknown>(
    tags.map((one) => [keyOf(one), { nature: one.nature, weight: one.weight, state: one.state }]),
  );
  for (const step of steps) {
    expect(state.get(keyOf(step)) ?? null).toEqual(step.before);
    if (step.after === null) state.delete(keyOf(step));
    else state.set(keyOf(step), step.after);
  }
  return state;
}

const anyOldTarget = fc.constantFrom('RNCP1BC01', 'RNCP1BC01.1', 'RNCP1BC01.2', 'RNCP1BC02.1');
const anyTag: fc.Arbitrary<CourseTag> = fc.record({
  courseId: fc.constantFrom('a', 'b'),
  moduleKey: fc.constantFrom('cm:1', 'cm:2'),
  target: fc.oneof(anyOldTarget, fc.constantFrom('RNCP2BC01', 'RNCP2BC01.1', 'RNCP3BC01.1')),
  nature: fc.constantFrom(...Nature.options),
  weight: fc.constantFrom(0.5, 1, 2),
  state: fc.constantFrom('proposed', 'validated', 'locked'),
});
const anyTags = fc.uniqueArray(anyTag, {
  selector: ({ courseId, moduleKey, target }) => `${courseId} ${moduleKey} ${target}`,
});
const anyMapping = (code: string) =>
  fc
    .uniqueArray(
      fc
        .tuple(
          anyOldTarget,
          fc.uniqueArray(fc.constantFrom(`${code}BC01`, `${code}BC01.1`, `${code}BC02.1`)),
          fc.boolean(),
        )
        .map(([from, to, confirmed]) => entry(from, to, confirmed)),
      { selector: ({ from }) => from },
    )
    .map((entries) => mappingOf(entries, code));
const anyCase = fc.tuple(fc.oneof(anyMapping('RNCP2'), anyMapping('RNCP1')), anyTags);

describe('planCarryOver, for any mapping and tags', () => {
  test('loses nothing: each old tag is carried, already there, or listed as not carried', () => {
    fc.assert(
      fc.property(anyCase, ([mapping, tags]) => {
        const plan = planCarryOver(mapping, tags);
        const at = (one: { courseId: string; moduleKey: string }, target: string): string =>
          `${one.courseId} ${one.moduleKey} ${target}`;
        const told = new Set([
          ...plan.steps
            .filter((step) => step.after !== null)
            .flatMap((step) => step.from.map((target) => at(step, target))),
          ...plan.alreadyThere.map(({ tag }) => at(tag, tag.target)),
          ...plan.notCarried.map(({ tag }) => at(tag, tag.target)),
        ]);
        const old = tags.filter(({ target }) => target.startsWith('RNCP1B'));
        expect(told).toEqual(new Set(old.map((one) => at(one, one.target))));
        expect(plan.counts.old).toBe(old.length);
      }),
    );
  });

  test('can be done as planned, and undone exactly', () => {
    fc.assert(
      fc.property(anyCase, ([mapping, tags]) => {
        const { steps } = planCarryOver(mapping, tags);
        expect(apply(tags, [...steps, ...reverseSteps(steps)])).toEqual(apply(tags, []));
      }),
    );
  });

  test('leaves every old tag where it is, on the way to another certification', () => {
    fc.assert(
      fc.property(anyMapping('RNCP2'), anyTags, (mapping, tags) => {
        const { steps } = planCarryOver(mapping, tags);
        expect(steps.filter((step) => step.before !== null)).toEqual([]);
        const after = apply(tags, steps);
        for (const [key, content] of apply(tags, [])) expect(after.get(key)).toEqual(content);
      }),
    );
  });

  test('does not depend on the order of the tags, and done twice does nothing more', () => {
    fc.assert(
      fc.property(anyMapping('RNCP2'), anyTags, (mapping, tags) => {
        const plan = planCarryOver(mapping, tags);
        expect(planCarryOver(mapping, tags.toReversed())).toEqual(plan);
        const added = plan.steps.map(({ courseId, moduleKey, target, after }) =>
          tag(target, { courseId, moduleKey, ...after }),
        );
        expect(planCarryOver(mapping, [...tags, ...added]).steps).toEqual([]);
      }),
    );
  });

  test('says less or as much where tags say less: no step invents a nature', () => {
    fc.assert(
      fc.property(anyCase, ([mapping, tags]) => {
        const natures = new Set(tags.map(({ nature }) => nature));
        const invented = planCarryOver(mapping, tags).steps.filter(
          ({ after }) => after !== null && !natures.has(after.nature),
        );
        expect(invented).toEqual([]);
      }),
    );
  });
});
