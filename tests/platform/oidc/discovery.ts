import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../context.ts';
import { ALL_SCOPES } from '../state/tools.ts';
import { PATHS } from './endpoints.ts';

/** The platform's OpenID configuration, with the LTI extension of Dynamic Registration 1.0. */
export function openIdConfiguration(context: PlatformContext): Record<string, unknown> {
  const { issuer } = context;
  return {
    issuer,
    token_endpoint: issuer + PATHS.token,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    jwks_uri: issuer + PATHS.jwks,
    authorization_endpoint: issuer + PATHS.authorization,
    registration_endpoint: issuer + PATHS.registration,
    scopes_supported: ['openid', ...ALL_SCOPES],
    response_types_supported: ['id_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email'],
    'https://purl.imsglobal.org/spec/lti-platform-configuration': {
      product_family_code: 'moodle',
      version: '4.5.6 (Build: 20250811)',
      messages_supported: [
        { type: 'LtiResourceLinkRequest' },
        { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] },
      ],
      variables: ['Context.id', 'Context.title', 'Context.label', 'User.id', 'User.username'],
    },
  };
}

/** The configuration at Moodle's path and at the standard one, and the public keys. */
export function discovery(context: PlatformContext): Router {
  const configuration = (_request: Request, response: Response): void => {
    response.json(openIdConfiguration(context));
  };
  return Router()
    .get(PATHS.configuration, configuration)
    .get('/.well-known/openid-configuration', configuration)
    .get(PATHS.jwks, context.faults.guard('jwks'), (_request, response) => {
      response.json({ keys: context.keys.published() });
    });
}
