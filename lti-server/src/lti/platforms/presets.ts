/** The addresses of platforms that are known by their product and site. */
export interface PlatformAddresses {
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
}

export const PRESETS = ['moodle', 'canvas', 'sakai', 'blackboard'] as const;
export type Preset = (typeof PRESETS)[number];

/** Where the platform's own number of the tool, or the client id, belongs in an address. */
export const TOOL_ID = 'TOOL-ID';
export const CLIENT_ID = 'CLIENT-ID';

/**
 * @param site the platform's address; of no account for the products that have one address for all
 * @see https://docs.moodle.org/en/LTI_and_Moodle
 * @see https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_dev_key_config
 * @see https://docs.anthology.com/docs/blackboard/lti/1.3/register-an-application
 */
export function presetAddresses(preset: Preset, site: string): PlatformAddresses {
  const root = site.replace(/\/{1,20}$/, '');
  switch (preset) {
    case 'moodle':
      return {
        issuer: root,
        authorizationUrl: `${root}/mod/lti/auth.php`,
        tokenUrl: `${root}/mod/lti/token.php`,
        jwksUrl: `${root}/mod/lti/certs.php`,
      };
    case 'sakai':
      return {
        issuer: root,
        authorizationUrl: `${root}/imsoidc/lti13/oidc_auth`,
        tokenUrl: `${root}/imsblis/lti13/token/${TOOL_ID}`,
        jwksUrl: `${root}/imsblis/lti13/keyset`,
      };
    case 'canvas':
      return {
        issuer: 'https://canvas.instructure.com',
        authorizationUrl: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
        tokenUrl: 'https://sso.canvaslms.com/login/oauth2/token',
        jwksUrl: 'https://sso.canvaslms.com/api/lti/security/jwks',
      };
    case 'blackboard':
      return {
        issuer: 'https://blackboard.com',
        authorizationUrl: 'https://developer.blackboard.com/api/v1/gateway/oidcauth',
        tokenUrl: 'https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken',
        jwksUrl: `https://developer.blackboard.com/api/v1/management/applications/${CLIENT_ID}/jwks.json`,
      };
  }
}
