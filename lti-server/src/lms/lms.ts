import type { WebService } from './web-service.ts';

/** Everything that differs between learning management systems and that the tool has to know. */
export interface Lms {
  /** The product family, as the platform names itself in `tool_platform.product_family_code`. */
  readonly family: string;
  /**
   * An issuer is one site, which its administrator answers for. False where schools share an issuer,
   * or where that is not known.
   */
  readonly oneSite: boolean;
  /**
   * The course module that a login request is about, or null where it does not say.
   *
   * Of low trust: the login's hint is not signed and passes through the user's browser. It may name
   * an activity; it must never grant access to anything.
   *
   * @param messageHint the login's `lti_message_hint` as it came
   */
  courseModuleOf(messageHint: string | null): number | null;
  /** How the platform itself lists the activities of a course; null where there is no such way. */
  readonly webService: WebService | null;
}
