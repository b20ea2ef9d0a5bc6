import { computeCoverage, type Nature } from '@blocmap/shared/coverage';
import type { Activity, CertificationOutline, CourseOverview, Tag } from '@blocmap/shared/protocol';

export const CERTIFICATION: CertificationOutline = {
  code: 'RNCP35698',
  title: 'Maintenance des Systèmes de Production Connectés',
  status: 'ended-in-progress',
  registrationEnd: '2026-08-31',
  blocks: [
    block(1, 'Mathématiques', 'general', ['Chercher', 'Calculer']),
    block(3, 'Préparation d’une intervention de maintenance', 'professional', [
      'Analyser l’organisation',
      'Identifier la chaîne d’énergie',
    ]),
    block(5, 'Maintenance corrective', 'professional', [
      'Diagnostiquer les pannes',
      'Dépanner, réparer un composant',
    ]),
    block(15, 'Mobilité', 'optional', ['Se repérer dans un nouvel environnement']),
  ],
};

function block(
  number: number,
  title: string,
  family: CertificationOutline['blocks'][number]['family'],
  texts: string[],
): CertificationOutline['blocks'][number] {
  const code = `RNCP35698BC${String(number).padStart(2, '0')}`;
  return {
    code,
    title,
    optional: family === 'optional',
    family,
    weight: { value: { kind: 'unknown' }, origin: null },
    competences: texts.map((text, index) => ({
      id: `${code}.${index + 1}`,
      text,
      group: null,
      aliases: [],
      wording: null,
      subCompetences: [],
    })),
  };
}

export function activity(cmid: number, changes: Partial<Activity> = {}): Activity {
  return {
    moduleKey: `cm:${cmid}`,
    title: `Activité ${cmid}`,
    moduleType: 'assign',
    sectionTitle: 'Diagnostiquer',
    sectionPosition: 1,
    position: cmid,
    gone: false,
    gradable: false,
    ...changes,
  };
}

/** @param target short: `BC05` or `BC05.1` */
export function tag(cmid: number, target: string, nature: Nature, changes: Partial<Tag> = {}): Tag {
  return {
    moduleKey: `cm:${cmid}`,
    target: `RNCP35698${target}`,
    nature,
    state: 'validated',
    source: 'manual',
    version: 1,
    ...changes,
  };
}

/** A course as the tool would tell it: the coverage follows from activities and tags. */
export function overview(
  activities: Activity[],
  tags: Tag[] = [],
  changes: Partial<CourseOverview> = {},
): CourseOverview {
  const coverage = computeCoverage(
    CERTIFICATION,
    tags.map(({ moduleKey, target, nature }) => ({ activity: moduleKey, target, nature })),
  );
  const there = activities.filter(({ gone }) => !gone);
  const untagged = there
    .map(({ moduleKey }) => moduleKey)
    .filter((key) => !coverage.tagged.has(key));
  return {
    courseId: '2',
    title: 'Maintenance corrective',
    role: 'teacher',
    permissions: { tag: true, grade: true },
    revision: 1,
    certification: CERTIFICATION,
    certifications: [{ ...CERTIFICATION, current: true }],
    activities,
    tags,
    coverage: {
      activities: there.length,
      tagged: there.length - untagged.length,
      untagged,
      blocks: coverage.blocks,
      notServed: coverage.notServed,
    },
    ...changes,
  };
}
