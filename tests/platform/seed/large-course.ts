import type { PlatformData } from '../state/model.ts';
import { addCourse, type ActivitySeed } from './course-builder.ts';
import { MAINTENANCE_COURSE } from './maintenance-course.ts';

const PER_SECTION = 25;

/** Adds course `id` with `count` activities in sections of 25: what the benchmarks open. */
export function addLargeCourse(data: PlatformData, id: number, count: number): void {
  const models = MAINTENANCE_COURSE.sections
    .flatMap(({ activities }) => activities)
    .filter((activity): activity is ActivitySeed => activity.type !== 'subsection');
  const activities = Array.from({ length: count }, (_, index): ActivitySeed => {
    const model = models[index % models.length] ?? { type: 'page' as const, name: 'Page' };
    return { ...model, name: `${model.name} (${index + 1})` };
  });
  const sections = Array.from({ length: Math.ceil(count / PER_SECTION) }, (_, index) => ({
    name: index === 0 ? 'Généralités' : `Séquence ${index}`,
    activities: activities.slice(index * PER_SECTION, (index + 1) * PER_SECTION),
  }));
  addCourse(data, {
    ...MAINTENANCE_COURSE,
    id,
    shortName: `GRAND-${count}`,
    fullName: `Grand cours de ${count} activités`,
    summary: '',
    sections,
  });
}
