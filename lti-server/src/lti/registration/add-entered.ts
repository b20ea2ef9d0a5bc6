import type { Store } from '../../store/index.ts';
import { register } from '../platforms/register.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import type { EnterDeps } from './enter.ts';

/** Stores a platform as its administrator entered it. Its addresses come from a stranger. */
export function addEntered({
  store,
  registry,
}: {
  readonly store: Store;
  readonly registry: PlatformRegistry;
}): EnterDeps['add'] {
  return async (values, family) => {
    const { name, issuer, clientId, deploymentId, tokenAudience } = values;
    await register(store, {
      name,
      issuer,
      clientId,
      authorizationUrl: values.authorizationUrl,
      tokenUrl: values.tokenUrl,
      jwksUrl: values.jwksUrl,
      family,
      deploymentIds: deploymentId === '' ? [] : [deploymentId],
      publicOnly: true,
      ...(tokenAudience === '' ? {} : { tokenAudience }),
    });
    registry.invalidate();
  };
}
