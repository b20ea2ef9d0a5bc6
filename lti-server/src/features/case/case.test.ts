import { readFileSync } from 'node:fs';
import { caseIdentifier, readCertifications } from '@blocmap/shared/interchange';
import { RNCP35698, shippedCertification } from '@blocmap/shared/rncp';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificationVersion, currentVersion, establishmentLayer } from '../../store/index.ts';
import { makeCertification, startTestTool, type TestTool } from '../../testing/index.ts';

const BASE = '/ims/case/v1p1';
const mspc = shippedCertification(RNCP35698)!;
const PUBLISHED = makeCertification('RNCP99003');
const PRIVATE = makeCertification('RNCP99004');
const fixture = '../../../../shared/src/interchange/fixtures/case-v1p1-cfpackage.json';
const schema: unknown = JSON.parse(readFileSync(new URL(fixture, import.meta.url), 'utf8'));
const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema as object);

let tool: TestTool;
beforeAll(async () => {
  tool = await startTestTool({ certifications: [mspc, makeCertification('RNCP99002')] });
  const { platformId } = tool;
  const at = new Date('2026-11-01T10:00:00Z');
  await tool.context.store.transact(async (transactor) => {
    for (const one of [PUBLISHED, PRIVATE]) {
      const versionHash = one.code.padEnd(64, 'a');
      const { code, title } = one;
      await transactor.insert(certificationVersion).values({
        platformId,
        versionHash,
        code,
        title,
        content: one,
        format: 'json',
        importedBy: 'teacher-1',
        importedAt: at,
      });
      await transactor.insert(currentVersion).values({
        platformId,
        code,
        versionHash,
        published: one === PUBLISHED,
        changedBy: 'admin-1',
        changedAt: at,
      });
    }
  });
});
afterAll(() => tool.close());

const get = (path: string, headers = {}) => tool.request('GET', `${BASE}${path}`, { headers });

interface Documents {
  readonly CFDocuments: readonly { readonly identifier: string; readonly title?: string }[];
}
async function titles(query = ''): Promise<(string | undefined)[]> {
  return ((await get(`/CFDocuments${query}`)).json as Documents).CFDocuments.map(
    ({ title }) => title,
  );
}

describe('the documents', () => {
  test('are those shipped and those published, and nobody else’s', async () => {
    const reply = await get('/CFDocuments');
    const { CFDocuments } = reply.json as Documents;
    expect(CFDocuments.map(({ identifier }) => identifier)).toEqual(
      [RNCP35698, 'RNCP99002', 'RNCP99003'].map(caseIdentifier),
    );
    expect(reply.headers.get('x-total-count')).toBe('3');
    expect((await get(`/CFPackages/${caseIdentifier('RNCP99004')}`)).status).toBe(404);
    expect(reply.text).not.toContain('teacher-1');
  });

  test('come in pages that link to one another', async () => {
    const reply = await get('/CFDocuments?limit=1&offset=1');
    expect((reply.json as Documents).CFDocuments).toHaveLength(1);
    const address = `http://tool.example${BASE}/CFDocuments`;
    expect(reply.headers.get('link')).toBe(
      ['first', 'prev', 'next', 'last']
        .map((rel, at) => `<${address}?limit=1&offset=${[0, 0, 2, 2][at]}>; rel="${rel}"`)
        .join(', '),
    );
    expect(await titles('?offset=99')).toEqual([]);
  });

  test('are sorted, filtered and cut down as asked', async () => {
    const up = await titles('?sort=title');
    expect(up).toHaveLength(3);
    expect(await titles('?sort=title&orderBy=desc')).toEqual(up.toReversed());
    const filter = (text: string) => titles(`?filter=${encodeURIComponent(text)}`);
    expect(await filter("title~'systèmes DE production'")).toHaveLength(1);
    expect(await filter("title~'99002' OR title~'99003'")).toHaveLength(2);
    expect(await filter("title~'99002' AND title~'99003'")).toEqual([]);
    const only = (await get('/CFDocuments?fields=title,identifier')).json as Documents;
    expect(Object.keys(only.CFDocuments[0] ?? {}).toSorted()).toEqual(['identifier', 'title']);
  });
});

describe('a package', () => {
  test('is valid against the official schema and reads as the certification', async () => {
    const reply = await get(`/CFPackages/${caseIdentifier(RNCP35698)}`);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(validate(reply.json) ? [] : validate.errors).toEqual([]);
    const { certifications } = await readCertifications(reply.text);
    expect(certifications).toEqual([mspc]);
  });

  test('tells nothing of what an establishment lays over it', async () => {
    const path = `/CFPackages/${caseIdentifier(RNCP35698)}`;
    const before = await get(path);
    await tool.context.store.transact((transactor) =>
      transactor.insert(establishmentLayer).values({
        platformId: tool.platformId,
        code: RNCP35698,
        layer: {},
        changedBy: 'head-1',
        changedAt: new Date(),
      }),
    );
    expect((await get(path)).text).toBe(before.text);
  });
});

test('every address in a package answers with the thing it names', async () => {
  const { json } = await get(`/CFPackages/${caseIdentifier('RNCP99002')}`);
  const found = JSON.stringify(json).matchAll(/"http:\/\/tool\.example(\/ims[^"]+)"/g);
  const addresses = [...new Set([...found].map(([, address = '']) => address))];
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    const reply = await tool.request('GET', address);
    expect([address, reply.status]).toEqual([address, 200]);
    expect(reply.text).toContain(address.split('/').at(-1));
  }
});

test('an item comes with what it is tied to', async () => {
  const identifier = caseIdentifier('RNCP35698BC03.2');
  expect((await get(`/CFItems/${identifier}`)).json).toMatchObject({
    humanCodingScheme: 'RNCP35698BC03.2',
    CFDocumentURI: { identifier: caseIdentifier(RNCP35698) },
  });
  expect((await get(`/CFItemAssociations/${identifier}`)).json).toMatchObject({
    CFItem: { identifier },
    CFAssociations: [{ associationType: 'isChildOf' }],
  });
});

describe('whoever asks', () => {
  test('may be any page, and needs nothing', async () => {
    const reply = await get('/CFDocuments', { origin: 'https://elsewhere.example' });
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    expect(reply.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const ahead = await tool.request('OPTIONS', `${BASE}/CFDocuments`);
    expect([ahead.status, ahead.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ]);
  });

  test('gets no CORS elsewhere', async () => {
    const reply = await tool.request('GET', '/api/v1/openapi.json');
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is not sent again what they have', async () => {
    const path = `/CFPackages/${caseIdentifier(RNCP35698)}`;
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
  });
});

const unknown = '01234567-89ab-4def-8123-456789abcdef';
describe.each([
  ['GET', '/CFItems/nothing', 400, 'invalid_uuid'],
  ['GET', `/CFItems/${unknown}`, 404, 'unknownobject'],
  ['GET', `/CFSubjects/${unknown}`, 404, 'unknownobject'],
  ['GET', `/CFConcepts/${unknown}`, 404, 'unknownobject'],
  ['GET', `/CFAssociationGroupings/${unknown}`, 404, 'unknownobject'],
  ['GET', '/Nothing', 404, 'unknownobject'],
  ['GET', '/CFItems/%ff', 400, 'invalid_uuid'],
  ['GET', '/CFDocuments?limit=0', 400, 'invalid_selection_field'],
  ['GET', '/CFDocuments?limit=x', 400, 'invalid_selection_field'],
  ['GET', '/CFDocuments?offset=-1', 400, 'invalid_selection_field'],
  ['GET', '/CFDocuments?sort=nothing', 400, 'invalid_sort_field'],
  ['GET', '/CFDocuments?orderBy=up', 400, 'invalid_sort_field'],
  ['GET', '/CFDocuments?fields=title,nothing', 400, 'invalid_selection_field'],
  ['GET', '/CFDocuments?filter=title', 400, 'invalid_selection_field'],
  ['GET', "/CFDocuments?filter=nothing%3D'x'", 400, 'invalid_selection_field'],
  ['POST', '/CFDocuments', 405, 'forbidden'],
  ['DELETE', `/CFDocuments/${unknown}`, 405, 'forbidden'],
])('%s %s', (method, path, status, minor) => {
  test(`is answered ${status} in the words of CASE`, async () => {
    const reply = await tool.request(method, `${BASE}${path}`);
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({
      imsx_codeMajor: 'failure',
      imsx_severity: 'error',
      imsx_codeMinor: { imsx_codeMinorField: [{ imsx_codeMinorFieldValue: minor }] },
    });
  });
});
