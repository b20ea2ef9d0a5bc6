import { AdministrationOverview, HeadRequest } from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Administration } from './administration.ts';

interface Needs {
  readonly administration: Administration;
}

export const administrationEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/administration',
    name: 'getAdministration',
    summary: 'The bearer’s platform, its courses and its staff with what they are head of.',
    access: 'session',
    roles: 'Administrators',
    errors: ['forbidden'],
    response: AdministrationOverview,
    handle: async ({ administration }, { principal }) => ({
      body: await administration.overview(principal),
    }),
  }),
  endpoint<Needs>()({
    method: 'put',
    path: '/administration/heads',
    name: 'setHead',
    summary: 'Makes a person head of these courses and no others. Answers the administration anew.',
    access: 'session',
    roles: 'Administrators',
    errors: ['forbidden', 'not-found'],
    body: HeadRequest,
    response: AdministrationOverview,
    handle: async ({ administration }, { principal, body }) => ({
      body: await administration.setHead(principal, body),
    }),
  }),
];
