import { z } from 'zod';
import { CertificationCode } from '@blocmap/shared/certification';
import {
  Layer,
  LayerJournal,
  LayerRequest,
  LayerResponse,
  UndoRequest,
} from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Establishment } from './establishment.ts';

interface Needs {
  readonly establishment: Establishment;
}

const Code = z.object({ code: CertificationCode });
const STAFF = 'Teachers, heads and administrators';
const CHANGERS = 'Heads and administrators; teachers for the pathways of classes';

export const establishmentEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/certifications/:code/layer',
    name: 'getLayer',
    summary: 'What the establishment lays over the official text, each value with its source.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'not-found'],
    params: Code,
    response: Layer,
    handle: async ({ establishment }, { principal, params }) => ({
      body: await establishment.layer(principal, params.code),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/certifications/:code/layer/changes',
    name: 'changeLayer',
    summary: 'Changes coefficients, codes, wordings, sub-competences and classes, all or nothing.',
    access: 'session',
    roles: CHANGERS,
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Code,
    body: LayerRequest,
    response: LayerResponse,
    handle: async ({ establishment }, { principal, params, body }) => ({
      body: await establishment.change(principal, params.code, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/certifications/:code/layer/undo',
    name: 'undoLayerChange',
    summary: 'Takes a change of the layer back, unless something of it was touched since.',
    access: 'session',
    roles: CHANGERS,
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Code,
    body: UndoRequest,
    response: LayerResponse,
    handle: async ({ establishment }, { principal, params, body }) => ({
      body: await establishment.undo(principal, params.code, body.undoId),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/certifications/:code/layer/journal',
    name: 'getLayerJournal',
    summary: 'Who changed what of the layer when; names of people for heads and administrators.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'not-found'],
    params: Code,
    response: LayerJournal,
    handle: async ({ establishment }, { principal, params }) => ({
      body: await establishment.journal(principal, params.code),
    }),
  }),
];
