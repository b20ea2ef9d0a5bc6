const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope';

/** OAuth scopes of the services. @see lti-ags/v2p0/#scope, lti-nrps/v2p0/#scope */
export const SCOPES = {
  lineItem: `${AGS}/lineitem`,
  lineItemRead: `${AGS}/lineitem.readonly`,
  resultRead: `${AGS}/result.readonly`,
  score: `${AGS}/score`,
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export type Scope = (typeof SCOPES)[keyof typeof SCOPES];
