import { CertificationCode } from '@blocmap/shared/certification';
import {
  CorrectionsRequest,
  CurrentVersion,
  CurrentVersionRequest,
  ImportDraft,
  ImportList,
  ImportPreview,
  ImportResult,
  RegisterOrigin,
  SaveImportRequest,
  UndoCorrectionRequest,
} from '@blocmap/shared/protocol';
import { z } from 'zod';
import { endpoint, FileBody, type Endpoint } from '../endpoint/index.ts';
import type { Imports } from './imports.ts';

interface Needs {
  readonly imports: Imports;
}

/** Larger exports are read in the browser, which sends what was chosen. Bytes. */
const MOST_UPLOADED = 20 * 1024 * 1024;
const STAFF = 'Teachers, heads and administrators';
const OWNER = 'Whoever made the draft';
const Draft = z.object({ draftId: z.string().min(1).max(64) });

export const importEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/imports',
    name: 'listImports',
    summary: 'The bearer’s own drafts of imports.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden'],
    response: ImportList,
    handle: async ({ imports }, { principal }) => ({ body: await imports.list(principal) }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/imports',
    name: 'uploadImport',
    summary:
      'Reads certifications from a file of any format and makes a draft of them. Nothing is saved yet.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'conflict', 'too-large'],
    upload: MOST_UPLOADED,
    query: z.object({
      name: z.string().trim().min(1).max(255),
      code: CertificationCode.optional(),
      origin: RegisterOrigin.optional(),
    }),
    body: FileBody,
    response: ImportDraft,
    handle: async ({ imports }, { principal, query, body }) => ({
      body: await imports.upload(principal, { ...query, content: body }),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/imports/:draftId',
    name: 'getImport',
    summary: 'A draft: its certifications beside the versions that the platform holds.',
    access: 'session',
    roles: OWNER,
    errors: ['forbidden', 'not-found'],
    params: Draft,
    response: ImportDraft,
    handle: async ({ imports }, { principal, params }) => ({
      body: await imports.draft(principal, params.draftId),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/imports/:draftId/certifications/:code',
    name: 'previewImport',
    summary: 'What saving one certification of a draft would change, and what is doubtful in it.',
    access: 'session',
    roles: OWNER,
    errors: ['forbidden', 'not-found'],
    params: Draft.extend({ code: CertificationCode }),
    response: ImportPreview,
    handle: async ({ imports }, { principal, params }) => ({
      body: await imports.preview(principal, params.draftId, params.code),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/imports/:draftId/corrections',
    name: 'correctImport',
    summary: 'Settles doubts and corrects what was read, all or nothing.',
    access: 'session',
    roles: OWNER,
    errors: ['forbidden', 'not-found', 'conflict', 'too-large'],
    params: Draft,
    body: CorrectionsRequest,
    response: ImportPreview,
    handle: async ({ imports }, { principal, params, body }) => ({
      body: await imports.correct(principal, params.draftId, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/imports/:draftId/undo',
    name: 'undoCorrection',
    summary: 'Takes the last correction of a certification back.',
    access: 'session',
    roles: OWNER,
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Draft,
    body: UndoCorrectionRequest,
    response: ImportPreview,
    handle: async ({ imports }, { principal, params, body }) => ({
      body: await imports.undo(principal, params.draftId, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/imports/:draftId/save',
    name: 'saveImport',
    summary: 'Saves certifications of a draft as versions, all or nothing.',
    access: 'session',
    roles: OWNER,
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Draft,
    body: SaveImportRequest,
    response: ImportResult,
    handle: async ({ imports }, { principal, params, body }) => ({
      body: await imports.save(principal, params.draftId, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'delete',
    path: '/imports/:draftId',
    name: 'discardImport',
    summary: 'Forgets a draft.',
    access: 'session',
    roles: OWNER,
    errors: ['forbidden', 'not-found'],
    params: Draft,
    response: null,
    handle: async ({ imports }, { principal, params }) => {
      await imports.discard(principal, params.draftId);
      return {};
    },
  }),
  endpoint<Needs>()({
    method: 'put',
    path: '/certifications/:code/current',
    name: 'setCurrentVersion',
    summary: 'Makes a version that waits, or an old one, the one that counts.',
    access: 'session',
    roles: 'Heads and administrators',
    errors: ['forbidden', 'not-found'],
    params: z.object({ code: CertificationCode }),
    body: CurrentVersionRequest,
    response: CurrentVersion,
    handle: async ({ imports }, { principal, params, body }) => ({
      body: await imports.setCurrent(principal, params.code, body.versionHash),
    }),
  }),
];
