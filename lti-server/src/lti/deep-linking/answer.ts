import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { CLAIMS, LTI_VERSION, MESSAGE_TYPES } from '../claim-names.ts';
import type { SigningKeys } from '../keys/signing-key.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import type { DeepLinkAnswer, DeepLinkItem, Launch } from '../port.ts';
import { isLaunchTarget, type ToolUrls } from '../urls.ts';
import { contentItem } from './content-item.ts';

const LIFETIME_SECONDS = 300;

/** The answer asks for what the platform said it does not take; the caller should have asked first. */
export class DeepLinkingError extends Error {
  override readonly name = 'DeepLinkingError';
}

export interface DeepLinkingDeps {
  readonly registry: PlatformRegistry;
  readonly signingKeys: SigningKeys;
  readonly urls: ToolUrls;
  readonly now: () => Date;
}

type Settings = NonNullable<Launch['deepLinking']>;

function checkItems(settings: Settings, items: readonly DeepLinkItem[], urls: ToolUrls): void {
  if (items.length > 0 && !settings.acceptsLinks) {
    throw new DeepLinkingError('Expected no item: the platform takes no ltiResourceLink here.');
  }
  if (items.length > 1 && !settings.acceptsMultiple) {
    throw new DeepLinkingError(`Expected one item at most, got ${items.length}.`);
  }
  const astray = items.find(({ url }) => url !== undefined && !isLaunchTarget(url, urls));
  if (astray) {
    throw new DeepLinkingError(`Expected links to ${urls.launch}, got one to ${astray.url}.`);
  }
}

/**
 * Signs what was chosen. No item at all is an answer too: nothing was chosen.
 *
 * @see https://www.imsglobal.org/spec/lti-dl/v2p0/#deep-linking-response-message
 * @throws DeepLinkingError
 */
export async function answerDeepLinking(
  deps: DeepLinkingDeps,
  launch: Launch,
  items: readonly DeepLinkItem[],
  texts: { readonly message?: string; readonly error?: string },
): Promise<DeepLinkAnswer> {
  const settings = launch.deepLinking;
  const platform = await deps.registry.byId(launch.platformId);
  if (!settings || !platform) {
    throw new DeepLinkingError('Expected a deep-linking launch of a registered platform.');
  }
  checkItems(settings, items, deps.urls);
  const seconds = Math.floor(deps.now().getTime() / 1000);
  const { kid, privateKey } = await deps.signingKeys.signer();
  const jwt = await new SignJWT({
    nonce: randomBytes(24).toString('base64url'),
    [CLAIMS.messageType]: MESSAGE_TYPES.deepLinkingResponse,
    [CLAIMS.version]: LTI_VERSION,
    [CLAIMS.deploymentId]: launch.deploymentId,
    [CLAIMS.contentItems]: items.map((item) =>
      contentItem(item, deps.urls.launch, settings.acceptsLineItem),
    ),
    ...(settings.data === null ? {} : { [CLAIMS.deepLinkingData]: settings.data }),
    ...(texts.message === undefined ? {} : { [CLAIMS.message]: texts.message }),
    ...(texts.error === undefined ? {} : { [CLAIMS.errorMessage]: texts.error }),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .setIssuer(platform.clientId)
    .setAudience(platform.issuer)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LIFETIME_SECONDS)
    .sign(privateKey);
  return { returnUrl: settings.returnUrl, jwt };
}
