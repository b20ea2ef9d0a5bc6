import { contentHash } from '@blocmap/shared/certification';
import { EXPORT_FORMATS, readCertifications } from '@blocmap/shared/interchange';
import { Catalogue, CertificationPage } from '@blocmap/shared/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertification, openSchool, type School, type Visitor } from '../../testing/index.ts';

const OLD = 'RNCP99001';
const NEW = 'RNCP99002';
const renamed = { ...makeCertification(OLD), title: 'Maintenance des systèmes Énergétiques' };
let school: School;

async function get(visitor: Visitor, path: string, headers = {}) {
  return school.tool.api('GET', path, { token: school.tokens[visitor], headers });
}
async function list(visitor: Visitor, search = '') {
  const reply = await get(visitor, `/certifications?${new URLSearchParams({ search })}`);
  return Catalogue.parse(reply.json).certifications;
}
async function page(visitor: Visitor, path: string) {
  return CertificationPage.parse((await get(visitor, path)).json);
}

/** A teacher of course 2 saves another version of a code that course 3 follows too: it waits. */
beforeAll(async () => {
  school = await openSchool();
  const { tool, tokens } = school;
  const token = tokens.teacher;
  const uploaded = await tool.api('POST', '/imports?name=own.json', {
    token,
    body: JSON.stringify(renamed),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { draftId, revision } = uploaded.json as { draftId: string; revision: number };
  await tool.api('POST', `/imports/${draftId}/save`, {
    token,
    body: {
      revision,
      certifications: [{ code: OLD, replaces: contentHash(makeCertification(OLD)) }],
      acceptRemaining: true,
    },
  });
});
afterAll(() => school.tool.close());

describe('the list', () => {
  test('says how each stands, who uses it and what waits', async () => {
    const [old, other] = await list('teacher');
    expect(old).toMatchObject({
      code: OLD,
      title: `Certification ${OLD}`,
      level: 4,
      status: 'ended-in-progress',
      registrationEnd: '2026-08-31',
      blocks: 3,
      competences: 9,
      origin: 'shipped',
      versions: 2,
      waiting: true,
      use: { courses: 2, mine: [{ courseId: '2', title: 'Maintenance 1re' }] },
    });
    expect(other).toMatchObject({ code: NEW, versions: 1, waiting: false, use: { courses: 0 } });
  });

  test('names to each the courses they have to do with', async () => {
    const mine = async (visitor: Visitor) =>
      (await list(visitor))[0]?.use.mine.map(({ courseId }) => courseId);
    expect(await mine('colleague')).toEqual(['3']);
    expect(await mine('head')).toEqual(['2']);
    expect((await mine('administrator'))?.toSorted()).toEqual(['2', '3']);
  });

  test('another platform has its own', async () => {
    expect((await list('stranger'))[0]).toMatchObject({
      versions: 1,
      waiting: false,
      use: { courses: 1 },
    });
  });

  test('finds words whatever their accents, and says where', async () => {
    const codes = async (search: string) => (await list('teacher', search)).map((one) => one.code);
    expect(await codes('99002')).toEqual([NEW]);
    expect(await codes('CERTIFICATION rncp99001')).toEqual([OLD]);
    expect(await codes('competence')).toEqual([OLD, NEW]);
    expect(await codes('inconnu')).toEqual([]);
    const [found] = await list('teacher', 'blóc 2');
    expect(found?.matches).toEqual([{ target: `${OLD}BC02`, text: 'Bloc 2' }]);
  });

  test('is not sent again to whoever has it', async () => {
    const first = await get('teacher', '/certifications');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get('teacher', '/certifications', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('a page', () => {
  test('has the whole certification and its versions', async () => {
    const read = await page('teacher', `/certifications/${OLD}`);
    expect(read.certification).toEqual(makeCertification(OLD));
    expect(read.current).toBe(true);
    expect(read.versions).toMatchObject([
      { versionHash: contentHash(renamed), state: 'waiting', format: 'json', importedBy: null },
      { versionHash: read.versionHash, state: 'current', shipped: true },
    ]);
    expect(read.weights.map(({ block, value }) => [block, value.kind])).toEqual(
      read.certification.blocks.map(({ code }) => [code, 'unknown']),
    );
  });

  test('tells only those who decide who imported what', async () => {
    const [waiting] = (await page('head', `/certifications/${OLD}`)).versions;
    expect(waiting?.importedBy).toBe('teacher-1');
  });

  test('of a version that waits can be read', async () => {
    const read = await page('colleague', `/certifications/${OLD}?version=${contentHash(renamed)}`);
    expect([read.certification.title, read.current]).toEqual([renamed.title, false]);
  });

  test.each([
    ['/certifications/RNCP1', 404],
    [`/certifications/${NEW}?version=${contentHash(renamed)}`, 404],
    [`/certifications/${OLD}?version=${'f'.repeat(64)}`, 404],
    [`/certifications/${OLD}?version=short`, 400],
    ['/certifications/maths', 400],
    [`/certifications?search=${'x'.repeat(201)}`, 400],
    [`/certifications/${OLD}/export?format=pdf`, 400],
    [`/certifications/${OLD}/export`, 400],
    [`/certifications/${OLD}/export?format=csv&delimiter=|`, 400],
    ['/certifications/RNCP1/export?format=csv', 404],
  ])('%s is answered %i', async (path, status) => {
    expect((await get('teacher', path)).status).toBe(status);
  });
});

describe('an export', () => {
  test.each(EXPORT_FORMATS)('as %s is read again without loss', async (format) => {
    const token = school.tokens.teacher;
    const address = `${school.tool.url}/api/v1/certifications/${OLD}/export?format=${format}`;
    const reply = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect(reply.headers.get('content-disposition')).toContain(`attachment; filename="${OLD}.`);
    const content = new Uint8Array(await reply.arrayBuffer());
    const { certifications } = await readCertifications(content);
    const [read] = certifications;
    const { blocks, title } = makeCertification(OLD);
    expect(read?.title).toBe(title);
    expect(read?.blocks.map(({ code, competences }) => [code, competences])).toEqual(
      blocks.map(({ code, competences }) => [code, competences]),
    );
  });

  test('of an old version has its content', async () => {
    const version = contentHash(renamed);
    const reply = await get(
      'teacher',
      `/certifications/${OLD}/export?format=json&version=${version}`,
    );
    expect(reply.text).toContain(renamed.title);
  });
});

test('a version that was decided on waits no more, and is opened by an administrator', async () => {
  const token = school.tokens.head;
  const states = async () =>
    (await page('head', `/certifications/${OLD}`)).versions.map(({ state }) => state);
  const choose = (versionHash: string) =>
    school.tool.api('PUT', `/certifications/${OLD}/current`, { token, body: { versionHash } });
  await choose(contentHash(renamed));
  expect(await states()).toEqual(['current', 'old']);
  expect((await list('head', 'énergetiques'))[0]?.title).toBe(renamed.title);
  const publish = (visitor: Visitor, hash = contentHash(renamed), published = true) =>
    school.tool.api('PUT', `/certifications/${OLD}/published`, {
      token: school.tokens[visitor],
      body: { versionHash: hash, published },
    });
  const shown = async () => (await page('administrator', `/certifications/${OLD}`)).published;
  // It came as JSON: it is nobody else's before an administrator says so.
  expect(await shown()).toBe(false);
  expect((await publish('head')).status).toBe(403);
  expect((await publish('administrator', 'f'.repeat(64))).status).toBe(409);
  expect((await publish('administrator')).status).toBe(200);
  expect(await shown()).toBe(true);
  await publish('administrator', contentHash(renamed), false);
  expect(await shown()).toBe(false);
  await choose(contentHash(makeCertification(OLD)));
  expect(await states()).toEqual(['old', 'current']);
});
