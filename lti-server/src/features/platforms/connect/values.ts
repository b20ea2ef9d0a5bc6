import { REQUESTED_SCOPES, CUSTOM_PARAMETERS } from '../../../lti/registration/tool-metadata.ts';
import { toolUrls } from '../../../lti/urls.ts';
import type { ToolValues } from './guide.ts';

export const CANVAS_PATH = '/connect/canvas.json';

/** @param publicUrl without a final slash */
export function toolValues(publicUrl: string): ToolValues {
  const urls = toolUrls(publicUrl);
  return {
    name: 'Blocmap',
    toolUrl: urls.launch,
    loginUrl: urls.login,
    keysetUrl: urls.keys,
    domain: new URL(publicUrl).host,
    iconUrl: urls.icon,
    canvasUrl: publicUrl + CANVAS_PATH,
    custom: Object.entries(CUSTOM_PARAMETERS)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
    scopes: REQUESTED_SCOPES,
  };
}

/**
 * The configuration that Canvas reads for a developer key.
 * @see https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_dev_key_config
 */
export function canvasConfiguration(publicUrl: string, description: string) {
  const values = toolValues(publicUrl);
  const placement = (name: string, messageType: string) => ({
    placement: name,
    message_type: messageType,
    target_link_uri: values.toolUrl,
    text: values.name,
    icon_url: values.iconUrl,
    enabled: true,
  });
  return {
    title: values.name,
    description,
    oidc_initiation_url: values.loginUrl,
    target_link_uri: values.toolUrl,
    public_jwk_url: values.keysetUrl,
    scopes: values.scopes,
    custom_fields: CUSTOM_PARAMETERS,
    extensions: [
      {
        platform: 'canvas.instructure.com',
        domain: values.domain,
        tool_id: 'blocmap',
        privacy_level: 'name_only',
        settings: {
          icon_url: values.iconUrl,
          placements: [
            placement('course_navigation', 'LtiResourceLinkRequest'),
            placement('assignment_selection', 'LtiDeepLinkingRequest'),
            placement('link_selection', 'LtiDeepLinkingRequest'),
          ],
        },
      },
    ],
  };
}
