import { describe, expect, test } from 'vitest';
import { entry, mappingOf, tag } from './fixtures.ts';
import { planCarryOver } from './index.ts';

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
