/** From a file to a version that counts, as people with different rights go that way. */
import { readFile } from 'node:fs/promises';
import { contentHash, type Certification } from '@blocmap/shared/certification';
import {
  ErrorBody,
  ImportDraft,
  ImportList,
  ImportPreview,
  ImportResult,
} from '@blocmap/shared/protocol';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { certificationVersion, currentVersion, importDraft, journal } from '../../store/index.ts';
import { makeCertification, openSchool, type School, type Visitor } from '../../testing/index.ts';
import { erasePerson } from '../privacy/index.ts';
import { DRAFT_MS, MOST_DRAFTS } from './draft.ts';

let school: School;
let fiche: string;
beforeAll(async () => {
  school = await openSchool();
  const file = '../../../../shared/src/rncp/fixtures/RNCP35698-fiche.txt';
  fiche = await readFile(new URL(file, import.meta.url), 'utf8');
});
afterAll(() => school.tool.close());
beforeEach(async () => {
  const { store } = school.tool.context;
  await store.transact(async (transactor) => {
    await transactor.delete(importDraft);
    await transactor.delete(currentVersion);
    await transactor.delete(certificationVersion);
    await transactor.delete(journal);
  });
});

const api = (who: Visitor, method: string, path: string, body?: unknown) =>
  school.tool.api(method, path, { token: school.tokens[who], body });

const upload = (who: Visitor, content: string, query = 'name=fiche.txt') =>
  school.tool.api('POST', `/imports?${query}`, {
    token: school.tokens[who],
    body: content,
    headers: { 'content-type': 'application/octet-stream' },
  });
const drafted = async (who: Visitor, ...list: Certification[]): Promise<ImportDraft> =>
  ImportDraft.parse((await upload(who, JSON.stringify(list), 'name=own.json')).json);
const saveAll = (who: Visitor, draft: ImportDraft, acceptRemaining = false) =>
  api(who, 'POST', `/imports/${draft.draftId}/save`, {
    revision: draft.revision,
    certifications: draft.certifications.map(({ code, current }) => ({
      code,
      replaces: current?.versionHash ?? null,
    })),
    acceptRemaining,
  });
const importing = async (who: Visitor, certification: Certification) =>
  ImportResult.parse((await saveAll(who, await drafted(who, certification))).json).saved[0];
const current = (code: string) => {
  const { context, platformId } = school.tool;
  return context.store.read((reader) => context.certifications.current(reader, platformId, code));
};
const refusal = (json: unknown) => ErrorBody.parse(json).error;
const titled = (title: string, code = 'RNCP99001'): Certification => ({
  ...makeCertification(code),
  title,
});

describe('a fiche that nobody has', () => {
  test('is read, looked at, settled and saved by a teacher, and counts at once', async () => {
    const uploaded = await upload('teacher', fiche);
    const draft = ImportDraft.parse(uploaded.json);
    expect(draft).toMatchObject({ format: 'fiche-text', revision: 1 });
    const [summary] = draft.certifications;
    expect(summary).toMatchObject({
      code: 'RNCP35698',
      blocks: 15,
      competences: 76,
      state: 'new',
      current: null,
      becomesCurrent: true,
    });
    const place = `/imports/${draft.draftId}`;
    const preview = ImportPreview.parse(
      (await api('teacher', 'GET', `${place}/certifications/RNCP35698`)).json,
    );
    expect(preview.comparison.counts.competences.new).toBe(76);
    expect(preview.certification.blocks[0]?.raw.competences).toContain('-');
    expect(preview.doubts.length).toBe(summary?.doubts.open);

    const unsettled = await saveAll('teacher', draft);
    expect(unsettled.status).toBe(400);
    expect(refusal(unsettled.json).message).toContain('restent à vérifier');

    const keys = preview.doubts.map(({ key }) => key);
    const settled = ImportPreview.parse(
      (
        await api('teacher', 'POST', `${place}/corrections`, {
          revision: 1,
          code: 'RNCP35698',
          corrections: [
            { kind: 'accept', settles: keys },
            { kind: 'block-title', block: 'RNCP35698BC01', title: 'Maths' },
          ],
        })
      ).json,
    );
    expect(settled.summary.doubts).toEqual({ open: 0, settled: keys.length });
    const saved = await saveAll('teacher', { ...draft, revision: settled.revision });
    expect(ImportResult.parse(saved.json)).toMatchObject({
      saved: [{ code: 'RNCP35698', outcome: 'current', succeeds: [] }],
      draftId: null,
    });
    const held = await current('RNCP35698');
    expect(held?.certification.blocks[0]?.title).toBe('Maths');
    expect(held?.certification.warnings).toEqual([]);
    const [row] = await school.tool.context.store.read((reader) =>
      reader.select().from(currentVersion).where(eq(currentVersion.code, 'RNCP35698')),
    );
    expect(row).toMatchObject({ published: true, changedBy: 'teacher-1' });
    expect((await api('teacher', 'GET', place)).status).toBe(404);
  });

  test('keeps its open doubts with it when it is saved in spite of them', async () => {
    const draft = ImportDraft.parse((await upload('teacher', fiche)).json);
    const open = draft.certifications[0]?.doubts.open ?? 0;
    expect(open).toBeGreaterThan(0);
    expect((await saveAll('teacher', draft, true)).status).toBe(200);
    expect((await current('RNCP35698'))?.certification.warnings).toHaveLength(open);
  });
});

describe('corrections', () => {
  const code = 'RNCP99001';
  const correction = { kind: 'competence-text', id: 'RNCP99001BC01.1', text: 'Autrement' };

  test('are taken back one by one', async () => {
    const { draftId } = await drafted('teacher', makeCertification());
    const place = `/imports/${draftId}`;
    const made = await api('teacher', 'POST', `${place}/corrections`, {
      revision: 1,
      code,
      corrections: [correction, { kind: 'title', title: 'Autre' }],
    });
    expect(ImportPreview.parse(made.json).summary).toMatchObject({
      state: 'changed',
      corrections: 2,
    });
    const undo = (revision: number) => api('teacher', 'POST', `${place}/undo`, { revision, code });
    expect(ImportPreview.parse((await undo(2)).json).certification.title).not.toBe('Autre');
    const untouched = ImportPreview.parse((await undo(3)).json);
    expect(untouched.summary).toMatchObject({ state: 'same', corrections: 0 });
    expect((await undo(4)).status).toBe(404);
  });

  test('of a draft that has changed since are refused, and change nothing', async () => {
    const { draftId } = await drafted('teacher', makeCertification());
    const send = () =>
      api('teacher', 'POST', `/imports/${draftId}/corrections`, {
        revision: 1,
        code,
        corrections: [correction],
      });
    const replies = await Promise.all([send(), send(), send()]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const path = `/imports/${draftId}/certifications/${code}`;
    const preview = ImportPreview.parse((await api('teacher', 'GET', path)).json);
    expect(preview.corrections).toHaveLength(1);
  });

  test('that do not fit are refused with what does not', async () => {
    const { draftId } = await drafted('teacher', makeCertification());
    const reply = await api('teacher', 'POST', `/imports/${draftId}/corrections`, {
      revision: 1,
      code,
      corrections: [correction, { ...correction, id: 'RNCP99001BC01.99' }],
    });
    expect(reply.status).toBe(400);
    expect(refusal(reply.json).details?.[0]?.expected).toContain('RNCP99001BC01.99');
  });
});

describe('a new version of a code in use', () => {
  test('of a teacher waits where others use the code; a head makes it current, and back', async () => {
    // Course 3, of the colleague, follows RNCP99001 too.
    const before = await current('RNCP99001');
    const saved = await importing('teacher', titled('Neuf'));
    expect(saved).toMatchObject({ outcome: 'waiting' });
    expect(await current('RNCP99001')).toEqual(before);
    const put = (who: Visitor, versionHash?: string) =>
      api(who, 'PUT', '/certifications/RNCP99001/current', { versionHash });
    expect((await put('teacher', saved?.versionHash)).status).toBe(403);
    expect((await put('head', saved?.versionHash)).json).toMatchObject({ published: false });
    expect((await current('RNCP99001'))?.certification.title).toBe('Neuf');
    expect((await put('head', before?.hash)).status).toBe(200);
    expect(await current('RNCP99001')).toEqual(before);
    expect((await put('administrator', '0'.repeat(64))).status).toBe(404);
  });

  test('of a head or an administrator counts at once', async () => {
    expect(await importing('head', titled('Un'))).toMatchObject({ outcome: 'current' });
    expect(await importing('administrator', titled('Deux'))).toMatchObject({ outcome: 'current' });
    expect((await current('RNCP99001'))?.certification.title).toBe('Deux');
    expect(await importing('head', titled('Deux'))).toMatchObject({ outcome: 'already' });
  });

  test('counts at once where nobody else uses the code', async () => {
    const saved = await importing('teacher', titled('Neuf', 'RNCP99002'));
    expect(saved).toMatchObject({ outcome: 'current' });
  });

  test('names the certifications in use that it replaces', async () => {
    const successor = {
      ...makeCertification('RNCP99005'),
      previous: [
        { code: 'RNCP99001', title: null },
        { code: 'RNCP99002', title: null },
      ],
    };
    expect(await importing('teacher', successor)).toMatchObject({ succeeds: ['RNCP99001'] });
  });

  test('is told apart from the one that was looked at: nobody’s version goes unseen', async () => {
    const mine = await drafted('head', titled('Mien'));
    await importing('administrator', titled('Sien'));
    const reply = await saveAll('head', mine);
    expect(reply.status).toBe(409);
    expect(refusal(reply.json).message).toContain('autre version entre-temps');
    expect((await current('RNCP99001'))?.certification.title).toBe('Sien');
  });

  test('saved by two people at once: one is told, and no version is lost', async () => {
    const drafts = [];
    for (const who of ['head', 'administrator'] as const) {
      for (const nth of [1, 2]) {
        drafts.push({ who, draft: await drafted(who, titled(`${who} ${nth}`, 'RNCP99007')) });
      }
    }
    const replies = await Promise.all(drafts.map(({ who, draft }) => saveAll(who, draft)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409,
    ]);
    const winner = replies.findIndex(({ status }) => status === 200);
    const title = drafts[winner]?.draft.certifications[0]?.title;
    expect((await current('RNCP99007'))?.certification.title).toBe(title);
    const versions = await school.tool.context.store.read((reader) =>
      reader.$count(certificationVersion, eq(certificationVersion.code, 'RNCP99007')),
    );
    expect(versions).toBe(1);
  });
});

describe('several certifications in one draft', () => {
  test('are saved all or none', async () => {
    const draft = await drafted('head', titled('A'), titled('B', 'RNCP99002'));
    await importing('administrator', titled('C', 'RNCP99002'));
    expect((await saveAll('head', draft)).status).toBe(409);
    expect((await current('RNCP99001'))?.shipped).toBe(true);
  });

  test('may be saved one by one: the others stay in the draft', async () => {
    const draft = await drafted('head', titled('A'), titled('B', 'RNCP99002'));
    const [first] = draft.certifications;
    const one = { ...draft, certifications: first === undefined ? [] : [first] };
    const { draftId } = ImportResult.parse((await saveAll('head', one)).json);
    const rest = ImportDraft.parse((await api('head', 'GET', `/imports/${draftId}`)).json);
    expect(rest.certifications.map(({ code }) => code)).toEqual(['RNCP99002']);
    expect(rest.revision).toBe(2);
  });
});

describe('a draft', () => {
  test('belongs to whoever made it', async () => {
    const { draftId } = await drafted('teacher', makeCertification());
    for (const [method, path, body] of [
      ['GET', ''],
      ['GET', '/certifications/RNCP99001'],
      ['POST', '/undo', { revision: 1, code: 'RNCP99001' }],
      ['DELETE', ''],
    ] as const) {
      for (const who of ['colleague', 'administrator', 'stranger'] as const) {
        expect((await api(who, method, `/imports/${draftId}${path}`, body)).status).toBe(404);
      }
    }
    expect(ImportList.parse((await api('colleague', 'GET', '/imports')).json).drafts).toEqual([]);
    expect(ImportList.parse((await api('teacher', 'GET', '/imports')).json).drafts).toMatchObject([
      { draftId, codes: ['RNCP99001'] },
    ]);
  });

  test('is discarded by hand, or forgotten after a day', async () => {
    const { draftId } = await drafted('teacher', makeCertification());
    expect((await api('teacher', 'DELETE', `/imports/${draftId}`)).status).toBe(204);
    expect((await api('teacher', 'DELETE', `/imports/${draftId}`)).status).toBe(404);
    const { context, services } = school.tool;
    await drafted('teacher', makeCertification());
    await services.imports.forgetEnded();
    const count = () => context.store.read((reader) => reader.$count(importDraft));
    expect(await count()).toBe(1);
    await context.store.transact((transactor) =>
      transactor
        .update(importDraft)
        .set({ expiresAt: new Date(context.now().getTime() - 1) })
        .where(and(eq(importDraft.userId, 'teacher-1'))),
    );
    expect(ImportList.parse((await api('teacher', 'GET', '/imports')).json).drafts).toEqual([]);
    await services.imports.forgetEnded();
    expect(await count()).toBe(0);
    expect(DRAFT_MS).toBe(86_400_000);
  });

  test('too many are refused, not dropped', async () => {
    const body = JSON.stringify(makeCertification());
    for (let nth = 0; nth < MOST_DRAFTS; nth += 1) {
      expect((await upload('teacher', body, 'name=a.json')).status).toBe(200);
    }
    expect((await upload('teacher', body, 'name=a.json')).status).toBe(409);
  });
});

test('what a browser read from the register is published as if the tool had read it', async () => {
  const json = JSON.stringify(makeCertification('RNCP99008'));
  const reply = await upload('teacher', json, 'name=export.xml&origin=register-xml');
  const draft = ImportDraft.parse(reply.json);
  expect(draft.format).toBe('register-xml');
  await saveAll('teacher', draft);
  const [row] = await school.tool.context.store.read((reader) =>
    reader.select().from(currentVersion).where(eq(currentVersion.code, 'RNCP99008')),
  );
  expect(row).toMatchObject({
    published: true,
    versionHash: contentHash(makeCertification('RNCP99008')),
  });
});

test('the journal says who saved what', async () => {
  await importing('head', titled('Un'));
  const entries = await school.tool.context.store.read((reader) => reader.select().from(journal));
  expect(entries).toMatchObject([
    {
      action: 'certification.saved',
      actorId: 'head-1',
      detail: { code: 'RNCP99001', waiting: false },
    },
  ]);
});

test('who is erased leaves no draft, and versions without a name', async () => {
  const { context, platformId } = school.tool;
  await importing('teacher', titled('Neuf', 'RNCP99008'));
  await drafted('teacher', makeCertification());
  await erasePerson(context, { platformId, userId: 'teacher-1' });
  const rows = await context.store.read(async (reader) => [
    await reader.select().from(importDraft),
    await reader.select().from(certificationVersion),
    await reader.select().from(currentVersion),
  ]);
  expect(JSON.stringify(rows)).not.toContain('teacher-1');
  expect(rows.map((list) => list.length)).toEqual([0, 1, 1]);
});
