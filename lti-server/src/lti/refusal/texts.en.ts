import type { RefusalTexts } from './refusal-texts.ts';

const reopen =
  'Go back to your course and open the activity again. If it happens again, give the code below to your administrator.';
const platformFault =
  'You cannot mend this: the platform did not send what LTI 1.3 asks for. Give the code below to your administrator.';
const clock =
  'Open the activity again. If it happens again, the administrator should check the clocks of the platform’s server and of Blocmap’s.';

export const english: RefusalTexts = {
  title: 'The activity could not be opened',
  code: 'Code to give to support:',
  details: 'For the administrator',
  reasons: {
    'login-incomplete': {
      what: 'The platform’s login request is incomplete.',
      remedy: platformFault,
    },
    'target-foreign': {
      what: 'The link asks to open an address that is not Blocmap’s.',
      remedy:
        'In the tool’s settings, the administrator must give the address below as the tool’s address.',
    },
    'platform-unknown': {
      what: 'This platform is not registered with Blocmap.',
      remedy:
        'Blocmap’s administrator must register it: by a registration link, or by hand with the issuer and client id below.',
    },
    'platform-ambiguous': {
      what: 'This platform is registered more than once, and the request does not say which one it is.',
      remedy: platformFault,
    },
    'deployment-unknown': {
      what: 'This deployment of the tool is not allowed yet.',
      remedy:
        'It waits for an administrator’s consent. As long as no deployment is allowed, it is enough that an administrator of the platform opens Blocmap once; later, they allow it in Blocmap (Administration, Platform), or Blocmap’s administrator does so by the command below.',
    },
    'not-found': { what: 'There is nothing at this address.', remedy: reopen },
    'launch-by-hand': {
      what: 'This address cannot be opened directly.',
      remedy: 'Open Blocmap from an activity of your course.',
    },
    'request-unreadable': { what: 'The request cannot be read.', remedy: reopen },
    'platform-error': {
      what: 'The platform refused the login.',
      remedy: 'Check that you are still signed in to the platform, then open the activity again.',
    },
    'token-missing': {
      what: 'The platform did not say who you are: the identity token is missing.',
      remedy: reopen,
    },
    'state-missing': {
      what: 'Blocmap did not ask for this launch: the login’s state is missing.',
      remedy: reopen,
    },
    'state-invalid': {
      what: 'Blocmap did not ask for this launch: the login’s state is not valid.',
      remedy: reopen,
    },
    'state-expired': {
      what: 'The login took too long: it is no longer valid.',
      remedy: reopen,
    },
    'browser-unproven': {
      what: 'This launch was not asked for by this browser, or it does not remember.',
      remedy:
        'Go back to your course and open the activity again. If it happens again, allow cookies and site data for Blocmap in your browser.',
    },
    'token-unreadable': {
      what: 'The identity token cannot be read.',
      remedy: platformFault,
    },
    algorithm: {
      what: 'The identity token is not signed in the way agreed (RS256).',
      remedy: platformFault,
    },
    'kid-missing': {
      what: 'The identity token does not say which key signed it.',
      remedy: platformFault,
    },
    'kid-unknown': {
      what: 'The identity token is signed with a key that the platform does not publish.',
      remedy: reopen,
    },
    'keys-unreachable': {
      what: 'Blocmap could not read the platform’s keys.',
      remedy:
        'Try again in a moment. If it lasts, the administrator should check that Blocmap can reach the platform.',
    },
    signature: { what: 'The identity token’s signature is wrong.', remedy: reopen },
    issuer: {
      what: 'The identity token does not come from the expected platform.',
      remedy: platformFault,
    },
    audience: { what: 'The identity token is meant for another tool.', remedy: platformFault },
    'authorized-party': {
      what: 'The identity token is meant for several tools, and Blocmap is not the authorized one.',
      remedy: platformFault,
    },
    'nonce-missing': {
      what: 'The identity token carries no single-use number.',
      remedy: platformFault,
    },
    'nonce-mismatch': {
      what: 'The identity token answers another login than this one.',
      remedy: reopen,
    },
    replay: {
      what: 'This launch was used already.',
      remedy: 'Do not reload the page: go back to your course and open the activity again.',
    },
    'times-missing': {
      what: 'The identity token does not say when it was issued or when it expires.',
      remedy: platformFault,
    },
    'times-absurd': {
      what: 'The identity token’s dates contradict each other.',
      remedy: platformFault,
    },
    expired: { what: 'The identity token has expired.', remedy: clock },
    'not-yet-valid': { what: 'The identity token carries a date to come.', remedy: clock },
    'issued-before-login': {
      what: 'The identity token is older than this login.',
      remedy: clock,
    },
    'message-type': {
      what: 'The platform sent a message that Blocmap does not handle.',
      remedy: platformFault,
    },
    version: { what: 'The platform did not send an LTI 1.3 message.', remedy: platformFault },
    'deployment-missing': {
      what: 'The platform did not say which deployment of the tool it is.',
      remedy: platformFault,
    },
    'deployment-mismatch': {
      what: 'The tool’s deployment is not the login’s.',
      remedy: reopen,
    },
    'target-missing': {
      what: 'The platform did not say which address to open.',
      remedy: platformFault,
    },
    'target-mismatch': {
      what: 'The address to open is not the one that was asked for.',
      remedy: reopen,
    },
    subject: {
      what: 'The platform sent no id for you.',
      remedy: 'Sign in to the platform with your account, then open the activity again.',
    },
    roles: {
      what: 'The platform did not send your role in the course.',
      remedy: platformFault,
    },
    'resource-link': {
      what: 'The platform did not say which activity to open.',
      remedy: platformFault,
    },
    context: {
      what: 'The platform described the course in a way that cannot be read.',
      remedy: platformFault,
    },
    'deep-linking-settings': {
      what: 'The platform did not say how to give it the chosen content.',
      remedy: platformFault,
    },
    validator: {
      what: 'The launch did not pass the last security check.',
      remedy: reopen,
    },
    unavailable: {
      what: 'Something went wrong on Blocmap’s side.',
      remedy: 'Try again in a moment. If it lasts, give the code to support.',
    },
  },
};
