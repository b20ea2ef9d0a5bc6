import { z } from 'zod';

/** Moodle writes truth as 1, "1" or true, by version. */
const Truth = z
  .union([z.boolean(), z.literal([0, 1, '0', '1'])])
  .transform((it) => Number(it) === 1);
const Id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

const Module = z.object({
  id: Id,
  instance: Id.optional(),
  name: z.string(),
  modname: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/),
  visible: Truth.default(true),
  visibleoncoursepage: Truth.default(true),
  /** Only told to who may see hidden activities; null where there is no condition. */
  availability: z.string().nullable().optional(),
});

const Section = z.object({
  name: z.string(),
  visible: Truth.default(true),
  /** False where the account may not look inside: its modules are left out. */
  uservisible: Truth.default(true),
  component: z.string().nullish(),
  /** The instance of the subsection that this section is the inside of. */
  itemid: z.number().nullish(),
  modules: z.array(Module).max(5000),
});
export type Section = z.output<typeof Section>;
export type Module = z.output<typeof Module>;

/** What is used of the answer of `core_course_get_contents`, in Moodle 4.1 to 4.5. */
export const Sections = z.array(Section).max(2000);
