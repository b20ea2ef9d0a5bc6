/**
 * The login's state: signed, so that nothing has to be kept here between login and launch. It is
 * single use because the nonce in it is. Which browser it belongs to is for `binding/` to tell.
 */
import { createHmac, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../refusal/refusal.ts';

/** Someone may have to sign in on the platform between login and launch. */
const LIFETIME_SECONDS = 600;

const LoginState = z.strictObject({
  issuer: z.string(),
  clientId: z.string(),
  /** The login's `lti_deployment_id`, where it had one. */
  deploymentId: z.string().nullable(),
  nonce: z.string(),
  target: z.string(),
  /** From the login's message hint: names an activity, proves nothing. */
  courseModule: z.number().int().positive().nullable(),
  /** The login's `lti_storage_target`. Not in states of instances that are older than it. */
  storageTarget: z.string().nullable().default(null),
  /** Seconds since 1970. */
  issuedAt: z.number(),
  expiresAt: z.number(),
});
export type LoginState = z.infer<typeof LoginState>;

export type NewLoginState = Omit<LoginState, 'nonce' | 'issuedAt' | 'expiresAt'>;

export interface LoginStates {
  issue(login: NewLoginState): { readonly state: string; readonly login: LoginState };
  /** @throws Refusal `state-invalid` or `state-expired` */
  read(state: string): LoginState;
}

export function createLoginStates(key: KeyObject, now: () => Date): LoginStates {
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  const sign = (body: string): Buffer => createHmac('sha256', key).update(body).digest();
  return {
    issue(login) {
      const nonce = randomBytes(24).toString('base64url');
      const issuedAt = seconds();
      const issued: LoginState = {
        ...login,
        nonce,
        issuedAt,
        expiresAt: issuedAt + LIFETIME_SECONDS,
      };
      const body = Buffer.from(JSON.stringify(issued)).toString('base64url');
      return { state: `${body}.${sign(body).toString('base64url')}`, login: issued };
    },
    read(state) {
      const [body, signature, ...rest] = state.split('.');
      if (!body || !signature || rest.length > 0) throw new Refusal('state-invalid');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(body);
      // Compared as text too: base64url has more than one spelling of the same bytes.
      if (
        given.length !== expected.length ||
        !timingSafeEqual(given, expected) ||
        signature !== expected.toString('base64url')
      ) {
        throw new Refusal('state-invalid');
      }
      const parsed = LoginState.safeParse(
        JSON.parse(Buffer.from(body, 'base64url').toString('utf8')),
      );
      if (!parsed.success) throw new Refusal('state-invalid');
      if (parsed.data.expiresAt <= seconds()) throw new Refusal('state-expired');
      return parsed.data;
    },
  };
}
