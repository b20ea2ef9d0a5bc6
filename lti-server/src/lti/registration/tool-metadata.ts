import { SCOPES } from '../services/scopes.ts';
import type { ToolUrls } from '../urls.ts';
import { MESSAGE_TYPES } from '../claim-names.ts';
import { toolDescription } from './texts.ts';

export const TOOL_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

export const REQUESTED_SCOPES = [
  SCOPES.lineItem,
  SCOPES.resultRead,
  SCOPES.score,
  SCOPES.members,
] as const;

/** Of a copied course: the ids of the courses that it comes from. */
export const CUSTOM_PARAMETERS = { context_id_history: '$Context.id.history' } as const;

/**
 * The name is for the roster, where a teacher who enters scores needs it: Moodle gives it there only
 * to a tool that may have it. No email.
 */
const CLAIMS = ['iss', 'sub', 'name', 'given_name', 'family_name'];

/**
 * What the tool says of itself to a platform.
 * @see https://www.imsglobal.org/spec/lti-dr/v1p0#lti-configuration-0
 */
export function toolMetadata(publicUrl: string, urls: ToolUrls): Record<string, unknown> {
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    token_endpoint_auth_method: 'private_key_jwt',
    client_name: 'Blocmap',
    client_uri: publicUrl,
    logo_uri: urls.icon,
    initiate_login_uri: urls.login,
    redirect_uris: [urls.launch],
    jwks_uri: urls.keys,
    scope: REQUESTED_SCOPES.join(' '),
    [TOOL_CONFIGURATION]: {
      domain: new URL(publicUrl).host,
      description: toolDescription.fr,
      'description#en': toolDescription.en,
      target_link_uri: urls.launch,
      custom_parameters: CUSTOM_PARAMETERS,
      claims: CLAIMS,
      messages: [
        { type: MESSAGE_TYPES.resourceLink, target_link_uri: urls.launch },
        {
          type: MESSAGE_TYPES.deepLinking,
          target_link_uri: urls.launch,
          placements: ['ContentArea'],
          label: 'Blocmap',
          icon_uri: urls.icon,
        },
      ],
    },
  };
}
