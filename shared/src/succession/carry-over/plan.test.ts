import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Nature } from '../../coverage/index.ts';
import type { MappingEntry, SuccessionMapping } from '../mapping/index.ts';
import { type CarryStep, type CourseTag, planCarryOver, reverseSteps } from './index.ts';

const hash = '0'.repeat(64);

function entry(from: string, to: string[], confirmed = true): MappingEntry {
  const kind = to.length === 0 ? 'none' : 'near';
  const reason = {
    code: 'shared-words',
    score: 1,
    words: [],
    sameBlock: true,
    others: [],
  } as const;
  return { from, to, kind, confirmed, reason: { ...reason, words: [], others: [] } };
}

function mappingOf(entries: MappingEntry[], to = 'RNCP2'): SuccessionMapping {
  return { from: { code: 'RNCP1', hash }, to: { code: to, hash }, entries };
}

function tag(target: string, more: Partial<CourseTag> = {}): CourseTag {
  return {
    courseId: 'c',
    moduleKey: 'cm:1',
    target,
    nature: 'taught',
    weight: 1,
    state: 'validated',
    ...more,
  };
}

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

describe('planCarryOver', () => {
  test('adds the tag on the new place and keeps the old one', () => {
    const old = tag('RNCP1BC01.1', { nature: 'certificative', weight: 2 });
    const plan = planCarryOver(mappingOf([entry('RNCP1BC01.1', ['RNCP2BC03.4'])]), [old]);
    expect(plan.steps).toEqual([
      {
        courseId: 'c',
        moduleKey: 'cm:1',
        target: 'RNCP2BC03.4',
        before: null,
        after: { nature: 'certificative', weight: 2, state: 'validated' },
        from: ['RNCP1BC01.1'],
        rule: 'only',
      },
    ]);
    expect(plan.counts).toMatchObject({ old: 1, added: 1, carried: 1, takenAway: 0 });
  });

  test('where several meet, the strongest nature wins and the step says so', () => {
    const plan = planCarryOver(
      mappingOf([entry('RNCP1BC01.1', ['RNCP2BC01.1']), entry('RNCP1BC01.2', ['RNCP2BC01.1'])]),
      [
        tag('RNCP1BC01.2', { nature: 'formative', weight: 1 }),
        tag('RNCP1BC01.1', { nature: 'taught', weight: 5 }),
      ],
    );
    expect(plan.steps).toMatchObject([
      {
        after: { nature: 'formative', weight: 1 },
        from: ['RNCP1BC01.1', 'RNCP1BC01.2'],
        rule: 'strongest',
      },
    ]);
    expect(plan.counts).toMatchObject({ old: 2, added: 1, carried: 2 });
  });

  test('a mere proposal never outdoes a decided tag', () => {
    const plan = planCarryOver(
      mappingOf([entry('RNCP1BC01.1', ['RNCP2BC01.1']), entry('RNCP1BC01.2', ['RNCP2BC01.1'])]),
      [
        tag('RNCP1BC01.1', { nature: 'certificative', state: 'proposed' }),
        tag('RNCP1BC01.2', { nature: 'taught' }),
      ],
    );
    expect(plan.steps[0]?.after).toEqual({ nature: 'taught', weight: 1, state: 'validated' });
  });

  test('of two equal natures the greater weight is kept', () => {
    const plan = planCarryOver(
      mappingOf([entry('RNCP1BC01.1', ['RNCP2BC01.1']), entry('RNCP1BC01.2', ['RNCP2BC01.1'])]),
      [tag('RNCP1BC01.1', { weight: 1 }), tag('RNCP1BC01.2', { weight: 3 })],
    );
    expect(plan.steps[0]?.after?.weight).toBe(3);
  });

  test('a split one leads to both', () => {
    const plan = planCarryOver(mappingOf([entry('RNCP1BC01.1', ['RNCP2BC01.1', 'RNCP2BC01.2'])]), [
      tag('RNCP1BC01.1'),
    ]);
    expect(plan.steps.map((step) => step.target)).toEqual(['RNCP2BC01.1', 'RNCP2BC01.2']);
    expect(plan.counts).toMatchObject({ added: 2, carried: 1 });
  });

  test('whole-block tags follow the block', () => {
    const plan = planCarryOver(mappingOf([entry('RNCP1BC01', ['RNCP2BC07'])]), [tag('RNCP1BC01')]);
    expect(plan.steps).toMatchObject([{ target: 'RNCP2BC07', before: null }]);
  });

  test('what is there already stays, and it is said where it says less', () => {
    const plan = planCarryOver(mappingOf([entry('RNCP1BC01.1', ['RNCP2BC01.1'])]), [
      tag('RNCP1BC01.1', { nature: 'certificative' }),
      tag('RNCP2BC01.1', { nature: 'taught' }),
    ]);
    expect(plan.steps).toEqual([]);
    expect(plan.alreadyThere).toMatchObject([
      { target: 'RNCP2BC01.1', there: { nature: 'taught' }, isWeaker: true },
    ]);
    expect(plan.counts).toMatchObject({ alreadyThere: 1, carried: 0, added: 0 });
  });

  test('says why a tag cannot be carried', () => {
    const plan = planCarryOver(
      mappingOf([entry('RNCP1BC01.1', []), entry('RNCP1BC01.2', ['RNCP2BC01.1'], false)]),
      [tag('RNCP1BC01.1'), tag('RNCP1BC01.2'), tag('RNCP1BC09.1')],
    );
    expect(plan.notCarried.map(({ tag: { target }, reason }) => [target, reason])).toEqual([
      ['RNCP1BC01.1', 'none'],
      ['RNCP1BC01.2', 'unconfirmed'],
      ['RNCP1BC09.1', 'unknown-target'],
    ]);
  });

  test('counts by course and activity, and leaves other certifications alone', () => {
    const plan = planCarryOver(mappingOf([entry('RNCP1BC01.1', ['RNCP2BC01.1'])]), [
      tag('RNCP1BC01.1', { courseId: 'b', moduleKey: 'cm:10' }),
      tag('RNCP1BC01.1', { courseId: 'b', moduleKey: 'cm:9' }),
      tag('RNCP1BC01.1', { courseId: 'a' }),
      tag('RNCP9BC01.1', { courseId: 'z' }),
    ]);
    expect(
      plan.courses.map(({ courseId, counts, activities }) => [
        courseId,
        counts.added,
        activities.map(({ moduleKey }) => moduleKey),
      ]),
    ).toEqual([
      ['a', 1, ['cm:1']],
      ['b', 2, ['cm:9', 'cm:10']],
    ]);
  });
});

describe('planCarryOver between two versions of one certification', () => {
  test('tags follow their competences to the new ids, also in a ring', () => {
    const mapping = mappingOf(
      [
        entry('RNCP1BC01.1', ['RNCP1BC01.2']),
        entry('RNCP1BC01.2', ['RNCP1BC01.1']),
        entry('RNCP1BC01.3', ['RNCP1BC01.3']),
        entry('RNCP1BC01.4', []),
      ],
      'RNCP1',
    );
    const tags = [
      tag('RNCP1BC01.1', { nature: 'taught' }),
      tag('RNCP1BC01.2', { nature: 'certificative' }),
      tag('RNCP1BC01.3'),
      tag('RNCP1BC01.4'),
    ];
    const plan = planCarryOver(mapping, tags);
    expect(
      plan.steps.map(({ target, before, after }) => [target, before?.nature, after?.nature]),
    ).toEqual([
      ['RNCP1BC01.1', 'taught', 'certificative'],
      ['RNCP1BC01.2', 'certificative', 'taught'],
      ['RNCP1BC01.4', 'taught', undefined],
    ]);
    expect(plan.alreadyThere.map(({ target }) => target)).toEqual(['RNCP1BC01.3']);
    expect(plan.notCarried.map(({ reason }) => reason)).toEqual(['none']);
    expect(plan.counts).toMatchObject({ changed: 2, takenAway: 1, carried: 2, alreadyThere: 1 });
  });

  test('what waits for a person stays where it is', () => {
    const mapping = mappingOf([entry('RNCP1BC01.1', ['RNCP1BC01.2'], false)], 'RNCP1');
    const plan = planCarryOver(mapping, [tag('RNCP1BC01.1')]);
    expect(plan.steps).toEqual([]);
    expect(plan.notCarried).toHaveLength(1);
  });
});

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
