import { z } from 'zod';
import { CourseId, CourseRole } from './mapping.ts';

/** `GET /me`: who the bearer is to the tool. No names: the tool does not keep them. */
export const Me = z.object({
  issuer: z.string(),
  platformName: z.string(),
  locale: z.enum(['fr', 'en']),
  courses: z.array(z.object({ courseId: CourseId, title: z.string(), role: CourseRole })),
  administrator: z.boolean(),
  head: z.boolean(),
});
export type Me = z.infer<typeof Me>;
