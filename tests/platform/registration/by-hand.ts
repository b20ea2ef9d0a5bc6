/** What an administrator types when platform and tool are told of one another by hand. */
import type { RegisteredTool, ToolRegistration } from './register-tool.ts';

/** Blocmap, as it is entered on a platform. @param url its public address, without a final slash */
export function blocmapAt(url: string): ToolRegistration {
  return {
    name: 'Blocmap',
    loginUrl: `${url}/lti/login`,
    launchUrl: `${url}/lti/launch`,
    deepLinkUrl: `${url}/lti/launch`,
    redirectUris: [`${url}/lti/launch`],
    jwksUrl: `${url}/lti/keys`,
  };
}

/** The platform, as it is entered at the tool that it has registered. */
export function platformAsEntered(registered: RegisteredTool) {
  return {
    name: 'Moodle d’essai',
    issuer: registered.issuer,
    clientId: registered.clientId,
    authorizationUrl: registered.authUrl,
    tokenUrl: registered.tokenUrl,
    jwksUrl: registered.jwksUrl,
    family: 'moodle',
    deploymentIds: [registered.deploymentId],
  };
}
