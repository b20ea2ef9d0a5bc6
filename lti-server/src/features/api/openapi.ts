import type { z } from 'zod';
import { API_BASE, ErrorBody, PROTOCOL_VERSION, type ErrorCode } from '@blocmap/shared/protocol';
import { STATUS } from '../../http/index.ts';
import type { Endpoint } from '../endpoint/index.ts';
import { inputSchema, namedSchemas, type Json, type Reference } from './openapi-schemas.ts';

/** The table of endpoints as an OpenAPI 3.1 document. */
export function openApiDocument(endpoints: readonly Endpoint<never>[]): Json {
  const answers = namedSchemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of endpoints) {
    const path = one.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method]: operation(one, answers.reference) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Blocmap',
      version: `${PROTOCOL_VERSION}`,
      description:
        'What the tool’s own pages and the browser extension ask the tool. Every answer hangs on the bearer’s platform, course and role.',
      license: { name: 'GPL-3.0-or-later', identifier: 'GPL-3.0-or-later' },
    },
    servers: [{ url: API_BASE }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'http',
          scheme: 'bearer',
          description: 'A session that an LTI launch opened.',
        },
        extension: {
          type: 'http',
          scheme: 'bearer',
          description: 'A paired extension’s access token.',
        },
      },
      schemas: answers.schemas,
    },
  };
}

function operation(one: Endpoint<never>, reference: Reference): Json {
  return {
    operationId: one.name,
    summary: one.summary,
    description: `Roles: ${one.roles}.`,
    security: security(one),
    ...parameters(one),
    ...requestBody(one),
    responses: responses(one, reference),
  };
}

function requestBody(one: Endpoint<never>): Json {
  if (one.upload !== undefined) {
    const description = `A file of at most ${one.upload} bytes.`;
    return {
      requestBody: { required: true, description, content: { 'application/octet-stream': {} } },
    };
  }
  return one.body === null
    ? {}
    : { requestBody: { required: true, ...content(inputSchema(one.body)) } };
}

/** What a success looks like. */
function success(one: Endpoint<never>, reference: Reference): Json {
  if (one.download !== undefined) {
    // A media type by itself: its parameters are not part of the name.
    const types = one.download.map((type): [string, Json] => [type.split(';')[0] ?? type, {}]);
    return { '200': { description: one.summary, content: Object.fromEntries(types) } };
  }
  return one.response === null
    ? { '204': { description: 'Done.' } }
    : { '200': { description: one.summary, ...content(reference(one.response)) } };
}

function security(one: Endpoint<never>): readonly Json[] {
  if (one.access === 'open') return [];
  return one.access === 'session' ? [{ session: [] }] : [{ session: [] }, { extension: [] }];
}

function parameters(one: Endpoint<never>): Json {
  const list = [...fields(one.params, 'path'), ...fields(one.query, 'query')];
  return list.length === 0 ? {} : { parameters: list };
}

function fields(schema: z.ZodObject, where: 'path' | 'query'): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: where,
    required: !(field as z.ZodType).safeParse(undefined).success,
    schema: inputSchema(field as z.ZodType),
  }));
}

function responses(one: Endpoint<never>, reference: Reference): Json {
  const codes: ErrorCode[] = [...one.errors, 'internal'];
  if (one.body !== null || one.path.includes(':')) codes.push('invalid-request');
  if (one.access !== 'open') codes.push('unauthenticated', 'session-expired');
  if (one.access === 'session') codes.push('forbidden');
  const byStatus = new Map<number, Set<ErrorCode>>();
  for (const code of codes) {
    byStatus.set(STATUS[code], (byStatus.get(STATUS[code]) ?? new Set()).add(code));
  }
  const refusals = [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, named]): [string, Json] => [
      String(status),
      {
        description: [...named].toSorted().join(', '),
        ...content(reference(ErrorBody)),
      },
    ]);
  const unchanged =
    one.cached === true ? { '304': { description: 'What `If-None-Match` names.' } } : {};
  return { ...success(one, reference), ...unchanged, ...Object.fromEntries(refusals) };
}

function content(schema: Json): Json {
  return { content: { 'application/json': { schema } } };
}
