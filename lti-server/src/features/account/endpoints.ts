import { Me } from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Account } from './account.ts';

interface Needs {
  readonly account: Account;
}

export const accountEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/me',
    name: 'getMe',
    summary: 'Who the bearer is to the tool: platform, courses and roles; no names.',
    access: 'paired',
    roles: 'Anyone',
    errors: [],
    response: Me,
    handle: async ({ account }, { principal }) => ({ body: await account.me(principal) }),
  }),
  endpoint<Needs>()({
    method: 'delete',
    path: '/session',
    name: 'closeSession',
    summary: 'Ends the session at once.',
    access: 'session',
    roles: 'Anyone',
    errors: [],
    response: null,
    handle: async ({ account }, { token }) => {
      await account.signOut(token);
      return {};
    },
  }),
];
