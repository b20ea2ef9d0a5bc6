import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Store } from '../store/index.ts';
import { createBackground } from './background.ts';
import { createBinding } from './binding/index.ts';
import { answerDeepLinking } from './deep-linking/answer.ts';
import { createKeyCare } from './keys/key-care.ts';
import { openSigningKeys } from './keys/signing-key.ts';
import { createNonces } from './launch/nonces.ts';
import { createShim } from './ltijs/shim.ts';
import { createLoginStates } from './login/state.ts';
import { createDatabase } from './ltijs/database.ts';
import { restoreHeaders } from './ltijs/headers.ts';
import { createLaunchDatabase } from './ltijs/launch-database.ts';
import { invalidity, startProvider } from './ltijs/provider.ts';
import { createRequestScope } from './ltijs/request-scope.ts';
import { createDeployments } from './platforms/deployments.ts';
import { checkPlatform } from './check-platform.ts';
import { createPlatformKeys } from './platforms/jwks.ts';
import { createHealth } from './health/health.ts';
import { register } from './platforms/register.ts';
import { createSightings } from './platforms/sightings.ts';
import { createRegistry } from './platforms/registry.ts';
import type { LtiPort } from './port.ts';
import { refuse as answerRefusal } from './refusal/answer.ts';
import { Refusal } from './refusal/refusal.ts';
import { addEntered } from './registration/add-entered.ts';
import { createInvites } from './registration/invites.ts';
import { knownOf } from './registration/known.ts';
import { keepRegistered } from './registration/keep.ts';
import { registrationRouter } from './registration/route.ts';
import { createLtiRouter } from './router.ts';
import { deriveKeys } from './secrets/derived-keys.ts';
import { loadSecret } from './secrets/secret.ts';
import { createAccessTokens } from './services/access-tokens.ts';
import { createServices } from './services/services.ts';
import { toolUrls } from './urls.ts';

export interface LtiPortDeps {
  readonly config: Pick<Config, 'publicUrl' | 'secret' | 'dataDir'>;
  readonly store: Store;
  readonly log: Logger;
  readonly now: () => Date;
}

type LaunchHandler = Parameters<LtiPort['onLaunch']>[0];

/** The port on ltijs 5.9.9. Several may live in one process, each on a store of its own. */
export async function createLtiPort({ config, store, log, now }: LtiPortDeps): Promise<LtiPort> {
  const derived = deriveKeys(await loadSecret(config));
  const signingKeys = await openSigningKeys(store, derived.storage, now);
  const registry = createRegistry(store, now);
  const urls = toolUrls(config.publicUrl);
  const base = new URL(config.publicUrl).pathname.replace(/\/+$/, '');
  const answerRefused = answerRefusal.bind(null, { log, base });
  const binding = createBinding(derived.binding, urls);
  const scope = createRequestScope();
  const invites = createInvites(store, now);
  const background = createBackground(log);
  const health = createHealth(store, background, now);
  const tokens = createAccessTokens({ signingKeys, health, now });
  const platformKeys = createPlatformKeys(now);
  const refuse: typeof answerRefused = (error, request, response) => {
    health.noteRefusal(error);
    answerRefused(error, request, response);
  };
  let handler: LaunchHandler | null = null;

  const registerPlatform: LtiPort['registerPlatform'] = async (registration) => {
    const platformId = await register(store, registration);
    registry.invalidate();
    return platformId;
  };
  const shim = createShim({
    registry,
    now,
    urls,
    signingKeys,
    binding,
    scope,
    refuse,
    states: createLoginStates(derived.state, now),
    platformKeys,
    nonces: createNonces(store, background, now),
    deployments: createDeployments(store, registry, now),
    sightings: createSightings(store, registry, background, now),
    registration: registrationRouter({
      publicUrl: config.publicUrl,
      urls,
      base,
      invites,
      log,
      known: (issuer) => knownOf(store, issuer),
      keep: keepRegistered({ store, registry }),
      add: addEntered({ store, registry }),
    }),
  });
  const ltijsApp = await startProvider({
    key: derived.ltijs,
    database: createLaunchDatabase(createDatabase(store, now), scope),
    shim: [restoreHeaders, shim],
    onLaunch(token, request, response, next) {
      // ltijs clears a state cookie that was never set.
      response.removeHeader('Set-Cookie');
      const verified = scope.current();
      const launch = verified?.launch;
      if (!launch || token.user !== launch.userId || !handler) {
        refuse(new Refusal(handler ? 'validator' : 'unavailable'), request, response);
        return;
      }
      binding.forget(verified.login, request, response);
      handler(launch, request, response).catch(next);
    },
    onInvalid(request, response) {
      refuse(new Refusal('validator', { problem: invalidity(response) }), request, response);
    },
  });
  const services = createServices({ registry, tokens, health });

  return {
    // What goes wrong after the launch was verified is for the tool to answer, as anywhere else.
    router: createLtiRouter(ltijsApp, (error: unknown, request, response, next) => {
      if (scope.current() !== null) next(error);
      else refuse(error, request, response);
    }),
    onLaunch(given) {
      if (handler) throw new Error('Expected one launch handler, got a second one.');
      handler = given;
    },
    registerPlatform,
    async inviteRegistration(hours) {
      return `${urls.register}?invite=${await invites.create(hours)}`;
    },
    async checkPlatform(platformId) {
      const platform = await registry.byId(platformId);
      return platform && checkPlatform({ platformKeys, tokens }, platform);
    },
    keys: createKeyCare({ store, storageKey: derived.storage, signingKeys, now }),
    answerDeepLinking: (launch, items, texts) =>
      answerDeepLinking({ registry, signingKeys, urls, now }, launch, items, texts),
    ...services,
    close: () => background.settled(),
  };
}
