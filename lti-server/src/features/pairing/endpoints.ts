import { z } from 'zod';
import {
  Connections,
  ExtensionTokens,
  PairingCodeRequest,
  PairingCodeResponse,
  PairingExchange,
  RefreshRequest,
  ShortCodeResponse,
} from '@blocmap/shared/protocol';
import { ToolError } from '../../http/index.ts';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Pairing } from './pairing.ts';

interface Needs {
  readonly pairing: Pairing;
}

/** Knocks a minute from one network: a school's extensions share an address and refresh every ten minutes. */
const OPEN_LIMIT = 600;

export const pairingEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'post',
    path: '/pairing/codes',
    name: 'issuePairingCode',
    summary: 'A single-use code, 60 seconds, that only the maker of the challenge can spend.',
    access: 'session',
    roles: 'Anyone',
    errors: [],
    body: PairingCodeRequest,
    response: PairingCodeResponse,
    handle: async ({ pairing }, { principal, body }) => ({
      body: await pairing.issueCode(principal, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/pairing/short-codes',
    name: 'issueShortCode',
    summary: 'A single-use code to be typed into the extension, 10 minutes, 5 attempts.',
    access: 'session',
    roles: 'Anyone',
    errors: [],
    response: ShortCodeResponse,
    handle: async ({ pairing }, { principal }) => ({
      body: await pairing.issueShortCode(principal),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/pairing/exchange',
    name: 'exchangeCode',
    summary: 'Spends a code, with its verifier where it was bound to a challenge, for tokens.',
    access: 'open',
    roles: 'The extension’s background',
    errors: ['unauthenticated', 'too-many-requests'],
    limit: OPEN_LIMIT,
    body: PairingExchange,
    response: ExtensionTokens,
    handle: async ({ pairing }, { body, source }) => ({
      body: await pairing.exchange(body, source),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/pairing/refresh',
    name: 'refreshTokens',
    summary: 'Spends a refresh token for new tokens. A token shown twice ends the connection.',
    access: 'open',
    roles: 'The extension’s background',
    errors: ['unauthenticated', 'too-many-requests'],
    limit: OPEN_LIMIT,
    body: RefreshRequest,
    response: ExtensionTokens,
    handle: async ({ pairing }, { body }) => ({ body: await pairing.refresh(body.refreshToken) }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/pairing/connections',
    name: 'listConnections',
    summary: 'The bearer’s own connected extensions.',
    access: 'session',
    roles: 'Anyone',
    errors: [],
    response: Connections,
    handle: async ({ pairing }, { principal }) => ({ body: await pairing.connections(principal) }),
  }),
  endpoint<Needs>()({
    method: 'delete',
    path: '/pairing/connections/current',
    name: 'revokeCurrentConnection',
    summary: 'Ends the connection whose access token is shown.',
    access: 'paired',
    roles: 'A connected extension',
    errors: ['not-found'],
    response: null,
    handle: async ({ pairing }, { principal }) => {
      if (principal.connectionId === undefined) throw new ToolError('not-found');
      await pairing.revoke(principal, principal.connectionId);
      return {};
    },
  }),
  endpoint<Needs>()({
    method: 'delete',
    path: '/pairing/connections/:connectionId',
    name: 'revokeConnection',
    summary: 'Ends one of the bearer’s own connections.',
    access: 'session',
    roles: 'Anyone, for their own',
    errors: ['not-found'],
    params: z.object({ connectionId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) }),
    response: null,
    handle: async ({ pairing }, { principal, params }) => {
      await pairing.revoke(principal, params.connectionId);
      return {};
    },
  }),
];
