import { z } from 'zod';
import { Refusal } from '../refusal/refusal.ts';

const LaunchForm = z.object({
  id_token: z.string().optional(),
  state: z.string().optional(),
  error: z.string().optional(),
});
/** Codes of OAuth 2.0 and OpenID Connect; others are not repeated. */
const PLATFORM_ERRORS = /^[a-z_]{1,50}$/;
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * @param body the launch form as parsed
 * @throws Refusal for an error of the platform, or for what is missing or no token at all
 */
export function readLaunchForm(body: unknown): { token: string; state: string } {
  const form = LaunchForm.safeParse(body);
  if (!form.success) throw new Refusal('request-unreadable');
  const { id_token: token, state, error } = form.data;
  if (error !== undefined) {
    throw new Refusal('platform-error', { error: PLATFORM_ERRORS.test(error) ? error : 'other' });
  }
  if (!token) throw new Refusal('token-missing');
  if (!state) throw new Refusal('state-missing');
  if (!TOKEN.test(token)) throw new Refusal('token-unreadable');
  return { token, state };
}
