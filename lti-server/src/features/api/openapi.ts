import { z } from 'zod';
import { API_BASE, ErrorBody, PROTOCOL_VERSION, type ErrorCode } from '@blocmap/shared/protocol';
import { STATUS } from '../../http/index.ts';
import type { Endpoint } from '../endpoint/index.ts';

type Json = Readonly<Record<string, unknown>>;

/** The table of endpoints as an OpenAPI 3.1 document. */
export function openApiDocument(endpoints: readonly Endpoint<never>[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of endpoints) {
    const path = one.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method]: operation(one) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Blocmap',
      version: `${PROTOCOL_VERSION}`,
      description:
        'What the tool’s own pages and the browser extension ask the tool. Every answer hangs on the bearer’s platform, course and role.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
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
      schemas: { Error: jsonSchema(ErrorBody, 'output') },
    },
  };
}

function operation(one: Endpoint<never>): Json {
  return {
    operationId: one.name,
    summary: one.summary,
    description: `Roles: ${one.roles}.`,
    security: security(one),
    ...parameters(one),
    ...(one.body === null
      ? {}
      : { requestBody: { required: true, ...content(jsonSchema(one.body, 'input')) } }),
    responses: responses(one),
  };
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
    schema: jsonSchema(field as z.ZodType, 'input'),
  }));
}

function responses(one: Endpoint<never>): Json {
  const success =
    one.response === null
      ? { '204': { description: 'Done.' } }
      : {
          '200': {
            description: one.summary,
            ...content(jsonSchema(one.response, 'output')),
          },
        };
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
        ...content({ $ref: '#/components/schemas/Error' }),
      },
    ]);
  const unchanged =
    one.cached === true ? { '304': { description: 'What `If-None-Match` names.' } } : {};
  return { ...success, ...unchanged, ...Object.fromEntries(refusals) };
}

function content(schema: Json): Json {
  return { content: { 'application/json': { schema } } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
}
