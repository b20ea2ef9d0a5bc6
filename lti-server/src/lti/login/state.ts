/**
 * The login's state: signed, so that nothing has to be kept between login and launch, neither here
 * nor in a cookie (browsers block those in a platform's frame). It is single use because the nonce
 * in it is.
 *
 * What it does not give: it is not tied to the browser that asked for it. Someone who starts a login,
 * signs in to the platform as themselves and gets another person's browser to post the result
 * signs that person in as themselves (login CSRF). They gain no access to anything; the other person
 * would work under their name. Expiry and single use keep the window short.
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
  /** Seconds since 1970. */
  issuedAt: z.number(),
  expiresAt: z.number(),
});
export type LoginState = z.infer<typeof LoginState>;

export type NewLoginState = Omit<LoginState, 'nonce' | 'issuedAt' | 'expiresAt'>;

export interface LoginStates {
  issue(login: NewLoginState): { readonly state: string; readonly nonce: string };
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
      const state: LoginState = {
        ...login,
        nonce,
        issuedAt,
        expiresAt: issuedAt + LIFETIME_SECONDS,
      };
      const body = Buffer.from(JSON.stringify(state)).toString('base64url');
      return { state: `${body}.${sign(body).toString('base64url')}`, nonce };
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
