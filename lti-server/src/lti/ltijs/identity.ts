import { createHash } from 'node:crypto';
import type { Collection, Fields } from 'ltijs';

/** The fields that tell a collection's records apart, as the indexes of ltijs's own database do. */
const IDENTITY: Readonly<Record<Collection, readonly string[]>> = {
  idtoken: ['iss', 'clientId', 'deploymentId', 'user'],
  contexttoken: ['contextId', 'user'],
  platform: ['platformUrl', 'clientId'],
  platformStatus: ['id'],
  publickey: ['platformUrl', 'clientId'],
  privatekey: ['platformUrl', 'clientId'],
  accesstoken: ['platformUrl', 'clientId', 'scopes'],
  nonce: ['nonce'],
  state: ['state'],
};

/** Seconds after which a record is as good as gone; the others stay. */
const LIFETIMES: Readonly<Partial<Record<Collection, number>>> = {
  idtoken: 24 * 60 * 60,
  contexttoken: 24 * 60 * 60,
  accesstoken: 60 * 60,
  nonce: 10,
  state: 600,
};

/** Milliseconds; null: for ever. */
export function lifetimeOf(collection: Collection): number | null {
  const seconds = LIFETIMES[collection];
  return seconds === undefined ? null : seconds * 1000;
}

export const EXPIRING = Object.keys(LIFETIMES) as Collection[];

/** One text for each record, however long its fields are. */
export function identityOf(collection: Collection, fields: Fields): string {
  const values = IDENTITY[collection].map((name) => fields[name] ?? null);
  return createHash('sha256')
    .update(JSON.stringify([collection, ...values]))
    .digest('base64url');
}
