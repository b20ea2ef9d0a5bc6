/**
 * The database that ltijs sees while it validates a launch which we have verified already.
 *
 * Its reads are answered from that launch: the platform, with the very key that the token was
 * verified with, so that it neither asks the store nor fetches keys. Its writes are let go: the
 * nonce has been spent, a state of ltijs's own does not exist, and the copies of the token that it
 * would keep (with names and addresses) are read by nobody when a launch is answered at once.
 * Whatever else it might ask for goes to the store.
 */
import type { Collection, DatabasePlugin, Fields } from 'ltijs';
import type { VerifiedLaunch } from '../launch/verify.ts';
import type { RequestScope } from './request-scope.ts';

const LET_GO: ReadonlySet<Collection> = new Set(['nonce', 'state', 'idtoken', 'contexttoken']);

function platformRecord({ platform, key }: VerifiedLaunch): Fields {
  return {
    platformName: platform.name,
    platformUrl: platform.issuer,
    clientId: platform.clientId,
    authEndpoint: platform.authorizationUrl,
    accesstokenEndpoint: platform.tokenUrl,
    authorizationServer: platform.tokenAudience ?? undefined,
    kid: platform.platformId,
    authConfig: { method: 'RSA_KEY', key },
  };
}

export function createLaunchDatabase(
  database: DatabasePlugin,
  scope: RequestScope,
): DatabasePlugin {
  const isLetGo = (collection: Collection): boolean =>
    scope.current() !== null && LET_GO.has(collection);
  return {
    setup: () => database.setup(),
    Close: () => database.Close(),
    async Get(key, collection, query) {
      const launch = scope.current();
      if (launch === null) return database.Get(key, collection, query);
      if (collection === 'platform') {
        const { issuer, clientId } = launch.platform;
        const asked = query?.['platformUrl'] === issuer && query['clientId'] === clientId;
        return asked ? [platformRecord(launch)] : false;
      }
      // No status says active: a platform that may not launch is not in the registry.
      if (collection === 'platformStatus' || LET_GO.has(collection)) return false;
      return database.Get(key, collection, query);
    },
    Insert: async (key, collection, item, index) =>
      isLetGo(collection) || database.Insert(key, collection, item, index),
    Replace: async (key, collection, query, item, index) =>
      isLetGo(collection) || database.Replace(key, collection, query, item, index),
    Modify: async (key, collection, query, change) =>
      isLetGo(collection) || database.Modify(key, collection, query, change),
    Delete: async (collection, query) => isLetGo(collection) || database.Delete(collection, query),
  };
}
