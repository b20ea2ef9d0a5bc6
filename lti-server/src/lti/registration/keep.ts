import type { Store } from '../../store/index.ts';
import { register } from '../platforms/register.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import type { RegistrationDeps } from './route.ts';

/** Stores what the platform granted; of a platform that was known, the deployments stay. */
export function keepRegistered({
  store,
  registry,
}: {
  readonly store: Store;
  readonly registry: PlatformRegistry;
}): RegistrationDeps['keep'] {
  return async (configuration, granted) => {
    const { issuer, family } = configuration;
    const known = await registry.find(issuer, granted.clientId);
    const deploymentIds = new Set(known?.deploymentIds);
    if (granted.deploymentId !== null) deploymentIds.add(granted.deploymentId);
    await register(store, {
      name: known?.name ?? new URL(issuer).host,
      issuer,
      clientId: granted.clientId,
      authorizationUrl: configuration.authorization_endpoint,
      tokenUrl: configuration.token_endpoint,
      jwksUrl: configuration.jwks_uri,
      ...(configuration.authorization_server === undefined
        ? {}
        : { tokenAudience: configuration.authorization_server }),
      family,
      deploymentIds: [...deploymentIds],
      scopes: granted.scopes,
    });
    registry.invalidate();
  };
}
