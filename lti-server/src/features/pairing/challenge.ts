import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a verifier is the one that a challenge was made from: BASE64URL(SHA-256(verifier)). @see RFC 7636, 4.6 */
export function provesChallenge(verifier: string, challenge: string): boolean {
  const made = Buffer.from(createHash('sha256').update(verifier, 'ascii').digest('base64url'));
  const given = Buffer.from(challenge);
  return made.length === given.length && timingSafeEqual(made, given);
}
