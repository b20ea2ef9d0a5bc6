/** ltijs itself, set up so that it adds its validation to ours and nothing else. */
import type { KeyObject } from 'node:crypto';
import ltijs, { type DatabasePlugin, type LaunchCallback, type LtiProvider } from 'ltijs';
import type { Express, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { PATHS } from '../urls.ts';

/** As long as a login may take: when the token was issued is for our own checks. */
const TOKEN_MAX_AGE_SECONDS = 24 * 60 * 60;

/** A Provider of its own for each port: ltijs exports one object, but its class is within reach. */
function newProvider(): LtiProvider {
  return new ltijs.Provider.constructor();
}

/**
 * `deploy` adds a listener that ends the process on SIGINT, even serverless. How the tool stops is
 * for the tool to say.
 */
async function deployQuietly(provider: LtiProvider): Promise<void> {
  const before = new Set(process.listeners('SIGINT'));
  await provider.deploy({ serverless: true, silent: true });
  for (const listener of process.listeners('SIGINT')) {
    if (!before.has(listener)) process.removeListener('SIGINT', listener);
  }
}

/** Why ltijs refused: its own code, such as `NO_SUB_CLAIM`. */
export function invalidity(response: Response): string {
  const locals: unknown = response.locals['err'];
  const parsed = z.object({ details: z.object({ message: z.string() }) }).safeParse(locals);
  return parsed.success ? parsed.data.details.message : 'unknown';
}

export interface ProviderOptions {
  readonly key: KeyObject;
  readonly database: DatabasePlugin;
  /** Runs before ltijs's validator, with the body parsed; must end or verify every request. */
  readonly shim: RequestHandler | RequestHandler[];
  readonly onLaunch: LaunchCallback;
  readonly onInvalid: RequestHandler;
}

export async function startProvider(options: ProviderOptions): Promise<Express> {
  const provider = newProvider();
  provider.setup(
    options.key,
    { plugin: options.database },
    {
      appRoute: PATHS.launch,
      loginRoute: PATHS.login,
      keysetRoute: PATHS.keys,
      dynRegRoute: PATHS.register,
      cors: false,
      ltiaas: true,
      tokenMaxAge: TOKEN_MAX_AGE_SECONDS,
      serverAddon: (app) => app.use(options.shim),
    },
  );
  provider.onConnect(options.onLaunch);
  provider.onDeepLinking(options.onLaunch);
  provider.onInvalidToken((request, response) =>
    options.onInvalid(request, response, () => undefined),
  );
  await deployQuietly(provider);
  return provider.app;
}
