import { z } from 'zod';
import type { WebServiceProblem } from '@blocmap/shared/protocol';
import { WebServiceError } from '../../web-service.ts';

/** A refusal, which Moodle answers with status 200. Its message may quote what was sent. */
const Refused = z.object({ exception: z.string(), errorcode: z.string().catch('') });

const BY_CODE: Readonly<Record<string, WebServiceProblem>> = {
  invalidtoken: 'token',
  accessexception: 'access',
  servicenotavailable: 'access',
  servicerequireslogin: 'access',
  enablewsdescription: 'disabled',
  wsaccessuserdeleted: 'account',
  wsaccessuserexpired: 'account',
  wsaccessusernologin: 'account',
  wsaccessusersuspended: 'account',
  wsaccessuserunconfirmed: 'account',
  usernotconfirmed: 'account',
  passwordisexpired: 'account',
  forcepasswordchangenotice: 'account',
  sitepolicynotagreed: 'account',
  usernotfullysetup: 'account',
  errorcoursecontextnotvalid: 'course-access',
  requireloginerror: 'course-access',
  nopermissions: 'course-access',
  invalidrecord: 'course-unknown',
  sitemaintenance: 'maintenance',
  upgraderunning: 'maintenance',
};

/**
 * The parsed body of an answer that is none of Moodle's refusals.
 * @throws WebServiceError
 */
export function answerOf({ status, text }: { status: number; text: string }): unknown {
  if (status >= 300 && status < 400) throw new WebServiceError('redirected');
  // Moodle answers so where the REST protocol is off.
  if (status === 403) throw new WebServiceError('disabled');
  if (status === 503) throw new WebServiceError('maintenance');
  if (status >= 500) throw new WebServiceError('unreachable');
  const answer = parsed(text);
  const refused = Refused.safeParse(answer);
  if (refused.success) {
    const { errorcode } = refused.data;
    throw new WebServiceError(BY_CODE[errorcode] ?? 'refused', nameOf(errorcode));
  }
  if (status !== 200) throw new WebServiceError('malformed');
  return answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WebServiceError('malformed');
  }
}

/** Anything else than a plain name is not repeated. */
function nameOf(errorCode: string): string | null {
  return /^[a-z][a-z0-9_/-]{0,59}$/i.test(errorCode) ? errorCode : null;
}
