import type { Activity, CourseOverview, Tag } from '@blocmap/shared/protocol';
import { expect, test } from 'vitest';
import { withTags } from './recompute.ts';
import { indexTags, tagsOf } from './tag-index.ts';

const BC01 = 'RNCP1BC01';
const activity = (moduleKey: string, gone = false): Activity => ({
  moduleKey,
  title: moduleKey,
  moduleType: 'quiz',
  sectionTitle: '',
  sectionPosition: 0,
  position: 0,
  gone,
  gradable: true,
});
const tag = (moduleKey: string, state: Tag['state'] = 'validated'): Tag => ({
  moduleKey,
  target: BC01,
  nature: 'formative',
  state,
  source: 'manual',
  version: 1,
});
const overview: CourseOverview = {
  courseId: '2',
  title: 'Maintenance',
  role: 'teacher',
  permissions: { tag: true, grade: true },
  revision: 1,
  certification: {
    code: 'RNCP1',
    title: 'Essai',
    status: 'active',
    registrationEnd: null,
    blocks: [
      {
        code: BC01,
        title: 'Un',
        optional: false,
        family: 'professional',
        weight: { value: { kind: 'unknown' }, origin: null },
        competences: [
          {
            id: `${BC01}.1`,
            text: 'Faire',
            group: null,
            aliases: [],
            wording: null,
            subCompetences: [],
          },
        ],
      },
    ],
  },
  certifications: [],
  activities: [activity('cm:1'), activity('cm:2'), activity('cm:3', true)],
  tags: [],
  coverage: { activities: 0, tagged: 0, untagged: [], blocks: [], notServed: [] },
};

test('counts as the server does: neither proposals nor what is gone', () => {
  const { coverage } = withTags(overview, [tag('cm:1'), tag('cm:2', 'proposed'), tag('cm:3')]);
  expect(coverage).toMatchObject({ activities: 2, tagged: 1, untagged: ['cm:2'], notServed: [] });
  expect(coverage.blocks[0]?.counts).toEqual({ taught: 0, formative: 1, certificative: 0 });
  expect(withTags(overview, []).coverage.notServed).toEqual([BC01]);
});

test('an activity whose tags are as before keeps its map', () => {
  const before = indexTags([tag('cm:1'), tag('cm:2')]);
  const after = indexTags([{ ...tag('cm:1'), version: 9 }, tag('cm:2', 'locked')], before);
  expect(tagsOf(after, 'cm:1')).toBe(tagsOf(before, 'cm:1'));
  expect(tagsOf(after, 'cm:2')).not.toBe(tagsOf(before, 'cm:2'));
  expect(tagsOf(after, 'cm:9').size).toBe(0);
});
