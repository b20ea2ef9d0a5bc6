import { z } from 'zod';
import { Refusal } from '../refusal/refusal.ts';

/** Some platforms put a whole JWT into a hint. */
const MAX_LENGTH = 8000;
const field = z.string().min(1).max(MAX_LENGTH);

/**
 * The third-party login request. Whoever sends it is not known yet: nothing in it is believed.
 * @see https://www.imsglobal.org/spec/security/v1p0/#step-1-third-party-initiated-login
 */
const LoginRequest = z.object({
  iss: field,
  login_hint: field,
  target_link_uri: field,
  lti_message_hint: z.string().max(MAX_LENGTH).optional(),
  lti_deployment_id: field.optional(),
  client_id: field.optional(),
  /** Where the platform's storage is: a frame's name, or `_parent`. */
  lti_storage_target: z.string().min(1).max(200).optional(),
});
export type LoginRequest = z.infer<typeof LoginRequest>;

/**
 * @param fields the query of a GET, the body of a POST
 * @throws Refusal `login-incomplete`, naming the fields that cannot be used
 */
export function readLoginRequest(fields: unknown): LoginRequest {
  const parsed = LoginRequest.safeParse(fields);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path.join('.')));
    throw new Refusal('login-incomplete', { fields: [...names].join(', ') });
  }
  return parsed.data;
}
