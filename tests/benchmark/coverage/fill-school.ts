import type { Certification } from '@blocmap/shared/certification';
import type { CoverageTag, Nature } from '@blocmap/shared/coverage';
import { activity, course, tag } from '@blocmap/lti-server/store/index';
import { makeLaunch, type TestTool } from '@blocmap/lti-server/testing/index';

const COURSES = 60;
const ACTIVITIES = 200;
const TAGS = 3;
const NATURES: readonly Nature[] = ['taught', 'formative', 'certificative'];

/** Sixty courses of two hundred activities with three tags each; an administrator who looks at them. */
export async function fillSchool(
  tool: TestTool,
  certification: Certification,
): Promise<{ readonly tags: CoverageTag[]; readonly token: string }> {
  const { platformId } = tool;
  const token = await tool.launch(
    makeLaunch({
      platformId,
      userId: 'administrator',
      roles: ['administrator'],
      course: null,
      resourceLink: null,
      moduleKey: null,
    }),
  );
  const targets = certification.blocks.flatMap((block) => block.competences.map(({ id }) => id));
  const all: CoverageTag[] = [];
  for (let number = 1; number <= COURSES; number += 1) {
    const key = { platformId, courseId: String(number) };
    const moduleKeys = Array.from({ length: ACTIVITIES }, (_, index) => `cm:${index + 1}`);
    const tags = moduleKeys.flatMap((moduleKey, index) =>
      Array.from({ length: TAGS }, (_, place) => ({
        ...key,
        moduleKey,
        target: targets[(number * 7 + index * TAGS + place) % targets.length] ?? '',
        nature: NATURES[(index + place) % NATURES.length] ?? 'taught',
        source: 'manual' as const,
        authorId: 'teacher',
      })),
    );
    await tool.context.store.transact(async (transactor) => {
      await transactor.insert(course).values({
        ...key,
        title: `Cours ${number}`,
        certificationCode: certification.code,
      });
      await transactor.insert(activity).values(
        moduleKeys.map((moduleKey) => ({
          ...key,
          moduleKey,
          title: `Activité ${moduleKey}`,
          moduleType: 'quiz',
          source: 'scan' as const,
        })),
      );
      await transactor.insert(tag).values(tags);
    });
    for (const { courseId, moduleKey, target, nature } of tags) {
      all.push({ activity: `${courseId}/${moduleKey}`, target, nature });
    }
  }
  return { tags: all, token };
}
