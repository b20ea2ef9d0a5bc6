import { z } from 'zod';

const webUrl = z.url({ protocol: /^https?$/ });
const TOOL_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** The OpenID client metadata a tool posts, as far as LTI Dynamic Registration 1.0 asks for it. */
export const toolMetadataSchema = z.object({
  application_type: z.literal('web'),
  response_types: z.array(z.string()).refine((types) => types.includes('id_token'), {
    message: 'expected "id_token" among them',
  }),
  grant_types: z
    .array(z.string())
    .refine((types) => types.includes('implicit') && types.includes('client_credentials'), {
      message: 'expected "implicit" and "client_credentials"',
    }),
  initiate_login_uri: webUrl,
  redirect_uris: z.array(webUrl).min(1),
  client_name: z.string().min(1),
  jwks_uri: webUrl,
  logo_uri: webUrl.optional(),
  token_endpoint_auth_method: z.literal('private_key_jwt'),
  scope: z.string().default(''),
  [TOOL_CONFIGURATION]: z.object({
    domain: z.string().min(1),
    description: z.string().optional(),
    target_link_uri: webUrl,
    custom_parameters: z.record(z.string(), z.string()).optional(),
    claims: z.array(z.string()).optional(),
    messages: z
      .array(z.object({ type: z.string(), target_link_uri: webUrl.optional() }))
      .default([]),
  }),
});
export type ToolMetadata = z.infer<typeof toolMetadataSchema>;

export function ltiPart(metadata: ToolMetadata): ToolMetadata[typeof TOOL_CONFIGURATION] {
  return metadata[TOOL_CONFIGURATION];
}
export { TOOL_CONFIGURATION };
