import type { Permissions as Browser } from 'webextension-polyfill';
import { permissionFor } from './address.ts';

export type Permissions = Pick<Browser.Static, 'contains' | 'remove'>;

interface Sites {
  readonly moodle: string;
  readonly tool: string;
}

/** The two origins and nothing else. */
export function permissionsOf({ moodle, tool }: Sites): string[] {
  return [...new Set([permissionFor(moodle), permissionFor(tool)])];
}

export function isPermitted(permissions: Permissions, sites: Sites): Promise<boolean> {
  return permissions.contains({ origins: permissionsOf(sites) });
}
