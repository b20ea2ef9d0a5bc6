import type { Store } from '../../store/index.ts';
import { register } from '../platforms/register.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import type { Configuration } from './configuration.ts';
import { knownOf, replaceable } from './known.ts';
import type { Granted } from './register-with-platform.ts';

export interface Kept {
  /** The platform was known: it was brought up to date. */
  readonly updated: boolean;
  /** Nobody may launch until a deployment is known. */
  readonly deployed: boolean;
}

/**
 * Stores what the platform granted, as it granted it. Where it gave the client id that the tool had,
 * the deployments stay.
 *
 * @param replace whether another client id takes the place of the one that the tool had
 */
export type Keep = (
  configuration: Configuration,
  granted: Granted,
  replace: boolean,
) => Promise<Kept>;

export function keepRegistered({
  store,
  registry,
}: {
  readonly store: Store;
  readonly registry: PlatformRegistry;
}): Keep {
  return async (configuration, granted, replace) => {
    const { issuer, family } = configuration;
    const known = await knownOf(store, issuer);
    const same = known.find(({ clientId }) => clientId === granted.clientId);
    const replaced = same || !replace ? undefined : replaceable(family, known);
    // Read past the registry's copy: somebody may have allowed one a moment ago.
    registry.invalidate();
    const before = same ? await registry.byId(same.platformId) : null;
    const deploymentIds = new Set(before?.deploymentIds);
    if (granted.deploymentId !== null) deploymentIds.add(granted.deploymentId);
    await register(store, {
      name: (same ?? replaced)?.name ?? new URL(issuer).host,
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
      publicOnly: true,
      ...(replaced === undefined ? {} : { replaces: replaced.platformId }),
    });
    registry.invalidate();
    return { updated: (same ?? replaced) !== undefined, deployed: deploymentIds.size > 0 };
  };
}
