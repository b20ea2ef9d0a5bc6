import { shortCode } from '@blocmap/shared/certification';
import type { CourseOverview, DepartmentOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { paths, useApi } from '../../api/index.ts';
import { targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { LocalWords, WhyDialog, type Reason } from '../../ui/index.ts';
import type { Asked } from './body.tsx';
import { madeBy } from './contributions.ts';
import { departmentTexts } from './texts.ts';

interface DepartmentWhyProps {
  readonly overview: DepartmentOverview;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** The activities of a number. Their titles are asked for now: the page itself does without them. */
export function DepartmentWhy({ overview, asked, onClose }: DepartmentWhyProps): VNode {
  const texts = useTexts(departmentTexts);
  const made = madeBy(overview, asked.target, asked.courseId);
  const titles = useTitles([...new Set(made.map(({ courseId }) => courseId))]);
  const reasons = made.map((one): Reason => {
    const course = overview.courses.find(({ courseId }) => courseId === one.courseId);
    return {
      key: one.activity,
      title: titles.get(one.activity) ?? one.moduleKey,
      nature: one.nature,
      notes: [
        ...(asked.courseId === null && course !== undefined ? [texts.inCourse(course.title)] : []),
        ...(one.via === 'block' ? [texts.viaBlock] : []),
      ],
      href: null,
    };
  });
  return (
    <WhyDialog title={texts.whyTitle(shortCode(asked.target))} reasons={reasons} onClose={onClose}>
      <p>
        {targetText(overview.certification, asked.target)}
        <LocalWords outline={overview.certification} target={asked.target} />
      </p>
    </WhyDialog>
  );
}

/** Titles by `courseId/moduleKey`, as they come in. A course that cannot be read leaves its keys. */
function useTitles(courseIds: readonly string[]): ReadonlyMap<string, string> {
  const { cache } = useApi();
  const [, refresh] = useState(0);
  const wanted = courseIds.join(' ');
  useEffect(() => {
    const stops = courseIds.map((courseId) => {
      const path = paths.course(courseId);
      if (cache.read(path).data === null) void cache.load(path);
      return cache.watch(path, () => refresh((count) => count + 1));
    });
    return () => stops.forEach((stop) => stop());
  }, [cache, wanted]);
  return new Map(
    courseIds.flatMap((courseId) => {
      const { data } = cache.read<CourseOverview>(paths.course(courseId));
      return (data?.activities ?? []).map(
        ({ moduleKey, title }) => [`${courseId}/${moduleKey}`, title] as const,
      );
    }),
  );
}
