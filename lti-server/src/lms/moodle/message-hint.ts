import { z } from 'zod';

const MAX_LENGTH = 2000;
/** Moodle writes the number bare; older versions as text. Its ids are 64-bit, ours stay exact. */
const Hint = z.object({
  cmid: z.union([
    z.number(),
    z
      .string()
      .regex(/^[1-9]\d{0,15}$/)
      .transform(Number),
  ]),
});

/**
 * The cmid in `{"cmid":17,"launchid":"ltilaunch17_…"}`, or null.
 * @see mod_lti's lti_initiate_login in Moodle 4.3 and later
 */
export function courseModuleOf(messageHint: string | null): number | null {
  if (messageHint === null || messageHint.length > MAX_LENGTH) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(messageHint);
  } catch {
    return null;
  }
  const hint = Hint.safeParse(parsed);
  if (!hint.success) return null;
  const { cmid } = hint.data;
  return Number.isSafeInteger(cmid) && cmid > 0 ? cmid : null;
}
