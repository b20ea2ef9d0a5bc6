/** What the tool uses of ltijs 5.9.9; `@types/ltijs` describes an older one. */
declare module 'ltijs' {
  import type { KeyObject } from 'node:crypto';
  import type { Express, NextFunction, Request, Response } from 'express';

  /** A string, or the same bytes as a KeyObject: ltijs only hands it to Node's crypto. */
  export type EncryptionKey = string | KeyObject;
  export type Collection =
    | 'idtoken'
    | 'contexttoken'
    | 'platform'
    | 'platformStatus'
    | 'publickey'
    | 'privatekey'
    | 'accesstoken'
    | 'nonce'
    | 'state';
  export type Fields = Record<string, unknown>;

  /** The contract of a database plugin; a truthy key means that the item is stored encrypted. */
  export interface DatabasePlugin {
    setup(): Promise<boolean>;
    Close(): Promise<boolean>;
    Get(
      key: EncryptionKey | false,
      collection: Collection,
      query?: Fields,
    ): Promise<Fields[] | false>;
    Insert(
      key: EncryptionKey | false,
      collection: Collection,
      item: Fields,
      index?: Fields,
    ): Promise<boolean>;
    Replace(
      key: EncryptionKey | false,
      collection: Collection,
      query: Fields,
      item: Fields,
      index?: Fields,
    ): Promise<boolean>;
    Modify(
      key: EncryptionKey | false,
      collection: Collection,
      query: Fields,
      change: Fields,
    ): Promise<boolean>;
    Delete(collection: Collection, query: Fields): Promise<boolean>;
  }

  export interface SetupOptions {
    readonly appRoute?: string;
    readonly loginRoute?: string;
    readonly keysetRoute?: string;
    readonly dynRegRoute?: string;
    readonly cors?: boolean;
    readonly ltiaas?: boolean;
    /** Seconds a token may be old; false: not checked. */
    readonly tokenMaxAge?: number | false;
    readonly serverAddon?: (app: Express) => void;
  }

  /** What ltijs keeps of a validated token. */
  export interface LtijsToken {
    readonly iss: string;
    readonly user: string;
    readonly clientId: string;
    readonly deploymentId: string;
  }

  export type LaunchCallback = (
    token: LtijsToken,
    request: Request,
    response: Response,
    next: NextFunction,
  ) => unknown;

  export interface PlatformDescription {
    readonly url: string;
    readonly name: string;
    readonly clientId: string;
    readonly authenticationEndpoint: string;
    readonly accesstokenEndpoint: string;
    readonly authConfig: { readonly method: 'JWK_SET' | 'RSA_KEY'; readonly key: string };
  }

  export interface LtiProvider {
    readonly app: Express;
    setup(
      key: EncryptionKey,
      database: { readonly plugin: DatabasePlugin },
      options?: SetupOptions,
    ): LtiProvider;
    deploy(options: { readonly serverless?: boolean; readonly silent?: boolean }): Promise<true>;
    onConnect(callback: LaunchCallback): true;
    onDeepLinking(callback: LaunchCallback): true;
    onInvalidToken(callback: (request: Request, response: Response) => unknown): true;
    registerPlatform(platform: PlatformDescription): Promise<unknown>;
    close(options: { readonly silent: boolean }): Promise<true>;
    readonly constructor: new () => LtiProvider;
  }

  const ltijs: { readonly Provider: LtiProvider };
  export default ltijs;
}
