import { CertificationCode } from '@blocmap/shared/certification';
import { EXPORT_FORMATS, FILE_TYPES } from '@blocmap/shared/interchange';
import {
  Catalogue as CatalogueBody,
  CertificationPage,
  CurrentVersion,
  PublishRequest,
  VersionHash,
} from '@blocmap/shared/protocol';
import { z } from 'zod';
import { etagOf } from '../../http/index.ts';
import { endpoint, type Answer, type Endpoint } from '../endpoint/index.ts';
import type { Catalogue } from './catalogue.ts';

interface Needs {
  readonly catalogue: Catalogue;
}

const STAFF = 'Teachers, heads and administrators';
const Code = z.object({ code: CertificationCode });
const MEDIA_TYPES = [...new Set(Object.values(FILE_TYPES).map(({ media }) => media))];

export const catalogueEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/certifications',
    name: 'listCertifications',
    summary: 'The certifications that the platform holds, or those that hold certain words.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden'],
    cached: true,
    query: z.object({ search: z.string().max(200).default('') }),
    response: CatalogueBody,
    handle: async ({ catalogue }, { principal, query, knownEtags }) =>
      named(await catalogue.list(principal, query.search), knownEtags),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/certifications/:code',
    name: 'getCertification',
    summary:
      'A certification as a person reads it: all of it, its versions, its links and its use.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'not-found'],
    cached: true,
    params: Code,
    query: z.object({ version: VersionHash.optional() }),
    response: CertificationPage,
    handle: async ({ catalogue }, { principal, params, query, knownEtags }) =>
      named(await catalogue.page(principal, params.code, query.version), knownEtags),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/certifications/:code/export',
    name: 'exportCertification',
    summary: 'A certification as a file that Moodle, other tools and this one read.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'not-found'],
    download: MEDIA_TYPES,
    params: Code,
    query: z.object({
      format: z.enum(EXPORT_FORMATS),
      version: VersionHash.optional(),
      /** Of CSV files. */
      delimiter: z.enum([',', ';', '\t']).optional(),
      /** Of the headings of CSV and XLSX files. */
      lang: z.enum(['fr', 'en']).optional(),
    }),
    response: null,
    handle: async ({ catalogue }, { principal, params, query: { lang, ...wish } }) => ({
      file: await catalogue.export(principal, params.code, { ...wish, language: lang }),
    }),
  }),
  endpoint<Needs>()({
    method: 'put',
    path: '/certifications/:code/published',
    name: 'publishCertification',
    summary: 'Opens the current version to everybody at the CASE addresses, or closes it.',
    access: 'session',
    roles: 'Administrators',
    errors: ['forbidden', 'not-found', 'conflict'],
    params: Code,
    body: PublishRequest,
    response: CurrentVersion,
    handle: async ({ catalogue }, { principal, params, body }) => ({
      body: await catalogue.publish(principal, params.code, body),
    }),
  }),
];

function named<T>(body: T, knownEtags: readonly string[]): Answer<T> {
  const etag = etagOf(JSON.stringify(body));
  return knownEtags.includes(etag) ? { etag, notModified: true } : { etag, body };
}
