import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { CallError } from './call-error.ts';

/**
 * Resolves a name, and fails when any of its addresses is not public. The connection is made to what
 * was checked: a name that changes its address in between gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    const bad = found.find(({ address }) => !isPublicAddress(address));
    const [first] = found;
    if (bad || !first) {
      return callback(new CallError('address', `${hostname} is not a public address.`), '', 0);
    }
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};
