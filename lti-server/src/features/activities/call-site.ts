import { CallError } from '../../lti/http/call-error.ts';
import { call } from '../../lti/http/client.ts';
import { WebServiceError, type SiteCall } from '../../lms/index.ts';

/** Moodle builds the list of a large course in seconds; nobody waits for longer. */
const TIMEOUT_MS = 15_000;
/** A course of 2000 activities with long descriptions. */
const MAX_BYTES = 16_000_000;

/** Calls a platform's web service: https (http on this machine), no redirects, bounded. */
export const callSite: SiteCall = async (address, request) => {
  try {
    return await call(address, { ...request, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    throw new WebServiceError(error.failure === 'too-large' ? 'too-large' : 'unreachable');
  }
};
