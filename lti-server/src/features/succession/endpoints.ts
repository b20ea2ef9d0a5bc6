import { z } from 'zod';
import { CertificationCode } from '@blocmap/shared/certification';
import {
  CarryOverReport,
  CarryOverRequest,
  CarryOverUndone,
  Succession,
  SuccessionChoices,
  SuccessionCorrection,
  UndoRequest,
} from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Successions } from './succession.ts';

interface Needs {
  readonly successions: Successions;
}

const From = z.object({ code: CertificationCode });
const Both = z.object({ code: CertificationCode, to: CertificationCode });
const codesOf = ({ code, to }: z.output<typeof Both>) => ({ from: code, to });
const STAFF = 'Teachers, heads and administrators';
const CARRIERS = 'Teachers for courses they teach, heads for theirs, administrators for all';

export const successionEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/certifications/:code/succession',
    name: 'getSuccessionChoices',
    summary: 'What may replace a certification: named by the register, or chosen by hand.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'not-found'],
    params: From,
    response: SuccessionChoices,
    handle: async ({ successions }, { principal, params }) => ({
      body: await successions.choices(principal, params.code),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/certifications/:code/succession/:to',
    name: 'getSuccession',
    summary: 'What becomes of each competence, and which courses, tags and grades that touches.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'not-found'],
    params: Both,
    response: Succession,
    handle: async ({ successions }, { principal, params }) => ({
      body: await successions.view(principal, codesOf(params)),
    }),
  }),
  endpoint<Needs>()({
    method: 'put',
    path: '/certifications/:code/succession/:to',
    name: 'correctSuccession',
    summary: 'Corrects or confirms what becomes of competences, all or nothing.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Both,
    body: SuccessionCorrection,
    response: Succession,
    handle: async ({ successions }, { principal, params, body }) => ({
      body: await successions.correct(principal, codesOf(params), body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/certifications/:code/succession/:to/carry-over',
    name: 'carryOver',
    summary: 'Adds the tags that old ones have become, in all the courses or in none.',
    access: 'session',
    roles: CARRIERS,
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Both,
    body: CarryOverRequest,
    response: CarryOverReport,
    handle: async ({ successions }, { principal, params, body }) => ({
      body: await successions.carryOver(principal, codesOf(params), body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/certifications/:code/succession/:to/carry-over/undo',
    name: 'undoCarryOver',
    summary: 'Takes a carrying over back, unless something of it was touched since.',
    access: 'session',
    roles: CARRIERS,
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Both,
    body: UndoRequest,
    response: CarryOverUndone,
    handle: async ({ successions }, { principal, params, body }) => ({
      body: await successions.undo(principal, codesOf(params), body.undoId),
    }),
  }),
];
