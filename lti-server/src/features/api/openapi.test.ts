import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from './openapi.ts';
import { endpoints } from './routes.ts';

const file = new URL('../../../openapi.json', import.meta.url);
const document = openApiDocument(endpoints);

/** As much of the OpenAPI 3.1 meta-schema as the document uses, strictly. */
const Schema = z.union([z.boolean(), z.record(z.string(), z.unknown())]);
const Content = z.record(
  z.string().regex(/^[a-z]+\/[\w.+-]+$/),
  z.strictObject({ schema: Schema.optional() }),
);
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().regex(/\.$/),
  description: z.string(),
  security: z.array(z.partialRecord(z.enum(['session', 'extension']), z.tuple([]))),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        schema: Schema,
      }),
    )
    .optional(),
  requestBody: z
    .strictObject({
      required: z.literal(true),
      description: z.string().optional(),
      content: Content,
    })
    .optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: Content.optional() }),
  ),
});
const Document = z.strictObject({
  openapi: z.literal('3.1.1'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete']), Operation),
  ),
  components: z.strictObject({
    securitySchemes: z.record(z.string(), z.record(z.string(), z.string())),
    schemas: z.record(z.string(), Schema),
  }),
});

test('is what openapi.json says (node lti-server/dist/cli/openapi.js > lti-server/openapi.json)', async () => {
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(document);
});

test('is an OpenAPI 3.1 document', () => {
  expect(Document.parse(document)).toEqual(document);
});

test('names each operation once and each parameter of its path', () => {
  const { paths } = Document.parse(document);
  const names: string[] = [];
  for (const [path, operations] of Object.entries(paths)) {
    for (const operation of Object.values(operations)) {
      names.push(operation.operationId);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const given = operation.parameters?.filter((one) => one.in === 'path') ?? [];
      expect(given.map((one) => one.name)).toEqual(inPath);
      expect(given.every((one) => one.required)).toBe(true);
    }
  }
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(endpoints.length);
});

test('has every schema that it refers to, and no other', () => {
  const text = JSON.stringify(document);
  const named = new Set(
    [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((m) => m[1] ?? ''),
  );
  expect([...named].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    Object.keys(Document.parse(document).components.schemas),
  );
});
