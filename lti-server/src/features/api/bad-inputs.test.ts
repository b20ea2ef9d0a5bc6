/** What no endpoint may trip over: ten wrong bodies each, wrong ids, wrong types, too much of everything. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '@blocmap/shared/certification';
import { ErrorBody } from '@blocmap/shared/protocol';
import {
  makeCertification,
  makeDeepLinkingLaunch,
  openSchool,
  scanBody,
  type School,
} from '../../testing/index.ts';
import { endpoints } from './routes.ts';

let school: School;
let choosing: string;
beforeAll(async () => {
  school = await openSchool();
  const { platformId } = school.tool;
  choosing = await school.tool.launch(makeDeepLinkingLaunch({ platformId, membershipsUrl: null }));
});
afterAll(() => school.tool.close());

const activity = scanBody([11]).activities[0];
const change = { moduleKey: 'cm:11', target: 'RNCP99001BC01.1', nature: 'taught' };
const item = { title: 'TP', targets: ['RNCP99001BC01'], nature: 'taught', scoreMaximum: 20 };
const place = { revision: 1, code: 'RNCP99001' };
const chosen = { code: 'RNCP99001', replaces: null };
const challenge = 'c'.repeat(43);
const state = 's'.repeat(16);
const verifier = 'v'.repeat(43);

const succession = '/certifications/RNCP99001/succession/RNCP99002';
const versions = {
  from: contentHash(makeCertification('RNCP99001')),
  to: contentHash(makeCertification('RNCP99002')),
};
const seen = { revision: 0, versions };
const correction = { kind: 'set', from: 'RNCP99001BC01', to: ['RNCP99002BC02'] };
const shown = { revision: 0, version: versions.from };
const inClass = { kind: 'setClassPathway', name: 'T1', year: 2026, pathway: 'P1' };
const codes = { kind: 'setAliases', competence: 'RNCP99001BC01.1' };
const coefficient = (value: unknown) => ({
  kind: 'setCoefficient',
  block: 'RNCP99001BC01',
  weight: { kind: 'coefficient', value, source: 'Arrêté' },
});

/** Wrong for whatever endpoint takes a body. */
const NEVER: readonly unknown[] = ['{', '', 'null', '[]', '"text"', '42', '{}', '{"__proto__":{}}'];

const WRONG: Readonly<Record<string, { path: string; type?: string; bodies: readonly unknown[] }>> =
  {
    carryCopy: {
      path: '/courses/2/copies/carry',
      bodies: [
        { fromCourseId: '', proposal: 'p', certain: true, chosen: [] },
        { fromCourseId: '3', proposal: '', certain: true, chosen: [] },
        { fromCourseId: '3', proposal: 'p', certain: 'yes', chosen: [] },
        { fromCourseId: '3', proposal: 'p', certain: true, chosen: [{ from: 'cm:1' }] },
        { fromCourseId: '3', proposal: 'p', certain: true, chosen: [{ from: 'x', to: 'cm:1' }] },
        {
          fromCourseId: '3',
          proposal: 'p',
          certain: true,
          chosen: Array.from({ length: 5001 }, () => ({ from: 'cm:1', to: 'cm:2' })),
        },
      ],
    },
    dismissCopy: {
      path: '/courses/2/copies/dismiss',
      bodies: [{ fromCourseId: '' }, { fromCourseId: 3 }, { fromCourseId: 'x'.repeat(256) }],
    },
    undoCopy: {
      path: '/courses/2/copies/undo',
      bodies: [{ undoId: '' }, { undoId: 7 }, { undoId: 'x'.repeat(65) }],
    },
    setWebService: {
      path: '/administration/web-service',
      bodies: [
        { token: '' },
        { token: 'a'.repeat(19) },
        { token: 'a'.repeat(129) },
        { token: `${'a'.repeat(32)}&wsfunction=core_user_delete_users` },
        { token: 42 },
        { token: ['a'.repeat(32)] },
      ],
    },
    saveScan: {
      path: '/courses/2/activities',
      bodies: [
        { complete: 'yes', activities: [] },
        { activities: [activity] },
        { complete: true, activities: [{ ...activity, moduleKey: 'cm:0' }] },
        { complete: true, activities: [{ ...activity, moduleKey: 'cm:1; drop table tag' }] },
        { complete: true, activities: [{ ...activity, title: '   ' }] },
        { complete: true, activities: [{ ...activity, title: 'x'.repeat(1001) }] },
        { complete: true, activities: [{ ...activity, moduleType: '<script>' }] },
        { complete: true, activities: [{ ...activity, position: -1 }] },
        { complete: true, activities: [{ ...activity, position: 0.5 }] },
        { complete: true, activities: { length: 1 } },
        { complete: true, activities: [{ ...activity, title: 'nul \u0000' }] },
      ],
    },
    changeTags: {
      path: '/courses/2/tags',
      bodies: [
        { changes: [] },
        { changes: [{ ...change, nature: 'mastered' }] },
        { changes: [{ ...change, nature: undefined }] },
        { changes: [{ ...change, target: 'BC01' }] },
        { changes: [{ ...change, target: 'RNCP99001BC01.0' }] },
        { changes: [{ ...change, target: 'RNCP99001BC01.99' }] },
        { changes: [{ ...change, moduleKey: 'cm:999999' }] },
        { changes: [{ ...change, source: 'deep-linking' }] },
        { changes: [{ ...change, baseVersion: -1 }] },
        { changes: Array.from({ length: 2001 }, () => change) },
        { changes: [change, { ...change, moduleKey: ['cm:11'] }] },
      ],
    },
    undo: {
      path: '/courses/2/undo',
      bodies: [
        { undoId: '' },
        { undoId: 'x'.repeat(65) },
        { undoId: 7 },
        { undoId: null },
        { undoId: ['a'] },
        { undoId: { $ne: '' } },
        { undoId: 'nul \u0000' },
        { undo: 'x' },
      ],
    },
    setCourseCertification: {
      path: '/courses/2/certification',
      bodies: [
        { code: '' },
        { code: 'RNCP' },
        { code: '35698' },
        { code: 'rncp35698' },
        { code: 'RNCP35698 ' },
        { code: 'RNCP35698BC01' },
        { code: "RNCP1' or '1'='1" },
        { code: 35698 },
        { code: null },
        { code: ['RNCP99001'] },
        { certification: 'RNCP99001' },
      ],
    },
    correctSuccession: {
      path: succession,
      bodies: [
        { ...seen, corrections: [] },
        { corrections: [correction] },
        { ...seen, revision: -1, corrections: [correction] },
        { ...seen, revision: '0', corrections: [correction] },
        { ...seen, versions: { from: versions.from }, corrections: [correction] },
        { ...seen, versions: { ...versions, to: 'newest' }, corrections: [correction] },
        { ...seen, corrections: [{ ...correction, kind: 'delete' }] },
        { ...seen, corrections: [{ ...correction, from: 'BC01' }] },
        { ...seen, corrections: [{ ...correction, from: 'RNCP99001BC09' }] },
        { ...seen, corrections: [{ ...correction, to: ['RNCP99001BC02'] }] },
        { ...seen, corrections: [{ ...correction, to: 'RNCP99002BC02' }] },
        { ...seen, corrections: [{ ...correction, to: Array(21).fill('RNCP99002BC02') }] },
        { ...seen, corrections: [{ kind: 'confirm-near', atLeast: 2 }] },
        { ...seen, corrections: Array.from({ length: 1201 }, () => correction) },
      ],
    },
    carryOver: {
      path: `${succession}/carry-over`,
      bodies: [
        { ...seen },
        { certificationSwitch: true },
        { ...seen, certificationSwitch: 'yes' },
        { ...seen, certificationSwitch: null },
        { ...seen, certificationSwitch: true, courseIds: [] },
        { ...seen, certificationSwitch: true, courseIds: '2' },
        { ...seen, certificationSwitch: true, courseIds: [2] },
        { ...seen, certificationSwitch: true, courseIds: [''] },
        { ...seen, certificationSwitch: true, courseIds: ['x'.repeat(256)] },
        { ...seen, certificationSwitch: true, courseIds: Array(5001).fill('2') },
        { ...seen, revision: 0.5, certificationSwitch: true },
        { ...seen, versions: { from: 'x', to: 'y' }, certificationSwitch: true },
      ],
    },
    undoCarryOver: {
      path: `${succession}/carry-over/undo`,
      bodies: [
        { undoId: '' },
        { undoId: 'x'.repeat(65) },
        { undoId: 7 },
        { undoId: null },
        { undoId: ['a'] },
        { undoId: { $ne: '' } },
        { undoId: 'nul \u0000' },
        { undoId: true },
        { undo: 'x' },
        { id: 'x' },
      ],
    },
    changeLayer: {
      path: '/certifications/RNCP99001/layer/changes',
      bodies: [
        { ...shown, changes: [{ ...inClass, kind: 'rename' }] },
        { ...shown, changes: [{ ...inClass, pathway: 'P4' }] },
        { ...shown, changes: [{ ...inClass, year: 1999 }] },
        { ...shown, changes: [{ ...inClass, name: '  ' }] },
        { ...shown, changes: [{ ...inClass, name: 'nul \u0000' }] },
        { ...shown, changes: [{ kind: 'removeClass', name: 'nowhere', year: null }] },
        { ...shown, changes: Array.from({ length: 501 }, () => inClass) },
        { ...shown, changes: { length: 1 } },
        { ...shown, revision: -1, changes: [inClass] },
        { ...shown, version: 'newest', changes: [inClass] },
        { revision: 0, changes: [inClass] },
        { ...shown, changes: [], settled: [{ what: 'text', id: 'x', value: 'x' }] },
        { ...shown, changes: [coefficient(0)] },
        { ...shown, changes: [coefficient(101)] },
        { ...shown, changes: [coefficient('2')] },
        { ...shown, changes: [{ ...coefficient(2), weight: { kind: 'coefficient', value: 2 } }] },
        { ...shown, changes: [{ kind: 'setAliases', competence: 'BC01.1', aliases: ['C1'] }] },
        { ...shown, changes: [{ ...codes, aliases: ['<b>'] }] },
        { ...shown, changes: [{ ...codes, aliases: Array(11).fill('C1') }] },
        { ...shown, changes: [{ ...codes, kind: 'setWording', text: 'x'.repeat(1001) }] },
      ],
    },
    undoLayerChange: {
      path: '/certifications/RNCP99001/layer/undo',
      bodies: [
        { undoId: '' },
        { undoId: 'x'.repeat(65) },
        { undoId: 7 },
        { undoId: null },
        { undoId: ['a'] },
        { undoId: { $ne: '' } },
        { undoId: 'nul \u0000' },
        { undoId: true },
        { undo: 'x' },
        { id: 'x' },
      ],
    },
    postScore: {
      path: '/courses/2/activities/cm:11/scores',
      bodies: [
        { userId: 'student-1', block: 'RNCP99001BC01' },
        { userId: 'student-1', block: 'RNCP99001BC01', score: '12' },
        { userId: 'student-1', block: 'RNCP99001BC01', score: -1 },
        { userId: 'student-1', block: 'RNCP99001BC01', score: 21 },
        { userId: 'student-1', block: 'RNCP99001BC01', score: 5, maximum: 0 },
        { userId: 'student-1', block: 'RNCP99001BC01', score: null },
        { userId: '', block: 'RNCP99001BC01', score: 5 },
        { userId: 'student-1', block: 'RNCP99001BC02', score: 5 },
        { userId: 'student-1', block: 'RNCP99001BC01.1', score: 5 },
        { userId: 'student-1', block: 'RNCP99001BC01', score: 5, comment: 'x'.repeat(2001) },
      ],
    },
    retryDeliveries: {
      path: '/courses/2/deliveries/retry',
      bodies: [
        { moduleKey: 'no key' },
        { moduleKey: null, block: 'BC01' },
        { moduleKey: null, block: 'RNCP99001BC01.1' },
        { moduleKey: null, userId: '' },
        { moduleKey: null, userId: 'x'.repeat(256) },
        { moduleKey: null, userId: { $ne: '' } },
      ],
    },
    answerDeepLinking: {
      path: '/deep-linking',
      bodies: [
        { items: [{ ...item, title: '' }] },
        { items: [{ ...item, targets: [] }] },
        { items: [{ ...item, targets: ['BC01'] }] },
        { items: [{ ...item, nature: null }] },
        { items: [{ ...item, scoreMaximum: 0 }] },
        { items: [{ ...item, scoreMaximum: undefined }] },
        { items: [{ ...item, primaryBlock: 'RNCP99001BC02' }] },
        { items: Array.from({ length: 51 }, () => item) },
        { items: item },
      ],
    },
    setHead: {
      path: '/administration/heads',
      bodies: [
        { userId: '', courseIds: [] },
        { userId: 'teacher-1' },
        { userId: 'teacher-1', courseIds: '2' },
        { userId: 'teacher-1', courseIds: [2] },
        { userId: 'teacher-1', courseIds: [''] },
        { userId: 'teacher-1', courseIds: ['2', 'unknown'] },
        { userId: 'x'.repeat(256), courseIds: [] },
      ],
    },
    decideDeployment: {
      path: '/administration/platform/deployments',
      bodies: [
        { deploymentId: '', decision: 'allow' },
        { deploymentId: '7' },
        { deploymentId: 7, decision: 'allow' },
        { deploymentId: 'x'.repeat(256), decision: 'refuse' },
        { deploymentId: '7', decision: 'perhaps' },
      ],
    },
    uploadImport: {
      path: '/imports?name=fichier',
      type: 'application/octet-stream',
      bodies: [
        ' \n ',
        '%PDF-1.7 and nothing more',
        'PK\u0003\u0004 no archive',
        '<?xml version="1.0"?><FICHES>',
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><FICHES/>',
        '<!doctype html><html><body>RNCP35698</body></html>',
        'Lorem ipsum dolor sit amet.',
        'Numero_Fiche;Bloc_Competences_Code\nRNCP1',
        '{"code":"RNCP1"}',
        `{"blocks":${'['.repeat(5000)}`,
        'code;title\n"a;b',
        'N° de fiche\nRNCP35698\nBlocs de compétences',
      ],
    },
    correctImport: {
      path: '/imports/nobodys/corrections',
      bodies: [
        { ...place, corrections: [] },
        { ...place, corrections: [{ kind: 'rename' }] },
        { ...place, corrections: [{ kind: 'title', title: '' }] },
        { ...place, corrections: [{ kind: 'title', title: 'x'.repeat(1001) }] },
        { ...place, corrections: [{ kind: 'competence-remove', id: 'BC01.1' }] },
        { ...place, corrections: [{ kind: 'accept', settles: [] }] },
        { ...place, corrections: [{ kind: 'date', date: 'start', value: 'demain' }] },
        { ...place, revision: 0, corrections: [{ kind: 'title', title: 'a' }] },
        { ...place, code: '35698', corrections: [{ kind: 'title', title: 'a' }] },
        {
          ...place,
          corrections: Array.from({ length: 101 }, () => ({ kind: 'title', title: 'a' })),
        },
        { ...place, corrections: [{ kind: 'title', title: 'nul \u0000' }] },
      ],
    },
    undoCorrection: {
      path: '/imports/nobodys/undo',
      bodies: [
        { revision: '1', code: 'RNCP99001' },
        { revision: 1.5, code: 'RNCP99001' },
        { revision: 1 },
        { revision: 1, code: 'RNCP' },
      ],
    },
    saveImport: {
      path: '/imports/nobodys/save',
      bodies: [
        { revision: 1, acceptRemaining: true, certifications: [] },
        { revision: 1, certifications: [chosen] },
        { revision: 1, acceptRemaining: 'yes', certifications: [chosen] },
        { acceptRemaining: true, certifications: [chosen] },
        { revision: 1, acceptRemaining: true, certifications: [{ code: 'RNCP99001' }] },
        { revision: 1, acceptRemaining: true, certifications: [{ ...chosen, replaces: 'last' }] },
        {
          revision: 1,
          acceptRemaining: true,
          certifications: Array.from({ length: 51 }, () => chosen),
        },
        { revision: 1, acceptRemaining: true, certifications: ['RNCP99001'] },
      ],
    },
    publishCertification: {
      path: '/certifications/RNCP99001/published',
      bodies: [
        { published: true },
        { versionHash: 'a'.repeat(64) },
        { versionHash: 'a'.repeat(63), published: true },
        { versionHash: 'A'.repeat(64), published: true },
        { versionHash: 'a'.repeat(65), published: true },
        { versionHash: ['a'.repeat(64)], published: true },
        { versionHash: null, published: true },
        { versionHash: 'a'.repeat(64), published: 'yes' },
        { versionHash: 'a'.repeat(64), published: 1 },
        { versionHash: 'a'.repeat(64), published: null },
        { versionHash: { hash: 'a'.repeat(64) }, published: true },
      ],
    },
    setCurrentVersion: {
      path: '/certifications/RNCP99001/current',
      bodies: [
        { versionHash: '' },
        { versionHash: 'x'.repeat(64) },
        { versionHash: 'a'.repeat(63) },
        { versionHash: null },
        { version: 'a'.repeat(64) },
      ],
    },
    issuePairingCode: {
      path: '/pairing/codes',
      bodies: [
        { challenge, state: 'short' },
        { challenge: 'c'.repeat(42), state },
        { challenge: `${'c'.repeat(42)}=`, state },
        { challenge: 7, state },
        { challenge },
      ],
    },
    exchangeCode: {
      path: '/pairing/exchange',
      bodies: [
        { code: 'x'.repeat(20) },
        { code: 'x'.repeat(15), verifier },
        { code: 'x'.repeat(20), verifier: 'short' },
        { code: 'x'.repeat(20), verifier: 'v'.repeat(129) },
        { shortCode: 'ABCD' },
        { shortCode: 'ABCD-EFG!' },
        { shortCode: 12345678 },
      ],
    },
    refreshTokens: {
      path: '/pairing/refresh',
      bodies: [
        { refreshToken: 'short' },
        { refreshToken: 'x'.repeat(257) },
        { refreshToken: null },
        { refreshToken: ['x'.repeat(20)] },
      ],
    },
  };

test('every endpoint with a body is put to the test', () => {
  const withBody = endpoints.filter((one) => one.body !== null).map((one) => one.name);
  expect(Object.keys(WRONG).toSorted()).toEqual(withBody.toSorted());
});

function tokenFor(name: string): string {
  if (name === 'answerDeepLinking') return choosing;
  return school.tokens[['setHead', 'setWebService'].includes(name) ? 'administrator' : 'teacher'];
}

describe.each(Object.entries(WRONG))('%s', (name, { path, type = 'application/json', bodies }) => {
  const one = endpoints.find((candidate) => candidate.name === name);

  test.each([...NEVER, ...bodies].map((body) => ({ body })))('refuses $body', async ({ body }) => {
    const reply = await school.tool.api(one?.method.toUpperCase() ?? '', path, {
      token: one?.access === 'open' ? undefined : tokenFor(name),
      body,
      headers: { 'content-type': type },
    });
    const details = ErrorBody.parse(reply.json).error.details ?? [];
    expect([reply.status, details.length > 0]).toEqual([400, true]);
  });
});

describe('ids in addresses', () => {
  test.each([
    '/courses/2/activities/cm:0',
    '/courses/2/activities/quiz',
    '/courses/2/activities/link:',
    `/courses/2/activities/link:${'x'.repeat(300)}`,
    `/courses/${'9'.repeat(256)}`,
    '/courses/%ff',
    '/courses/%00',
    '/department?certification=35698',
    '/department?certification=RNCP1&certification=RNCP2',
  ])('%s', async (path) => {
    const reply = await school.tool.api('GET', path, { token: school.tokens.administrator });
    expect([400, 404]).toContain(reply.status);
    expect(ErrorBody.safeParse(reply.json).success).toBe(true);
  });

  test.each(['a/b', "x' or '1'='1", '../2', 'é', '☃', '__proto__'])(
    'the course %j is unknown, not an error',
    async (courseId) => {
      const path = `/courses/${encodeURIComponent(courseId)}`;
      const reply = await school.tool.api('GET', path, { token: school.tokens.teacher });
      expect(reply.status).toBe(404);
    },
  );
});

describe('a body', () => {
  test('over a megabyte is too large', async () => {
    const reply = await school.tool.api('POST', '/courses/2/tags', {
      token: school.tokens.teacher,
      body: { changes: [change], filler: 'x'.repeat(1_100_000) },
    });
    expect(reply.status).toBe(413);
    expect(ErrorBody.parse(reply.json).error.code).toBe('too-large');
  });

  test('of 5000 activities is not', async () => {
    const reply = await school.tool.api('PUT', '/courses/3/activities', {
      token: school.tokens.colleague,
      body: scanBody(Array.from({ length: 5000 }, (_, index) => index + 1)),
    });
    expect(reply.status).toBe(200);
  });

  test('of more is', async () => {
    const reply = await school.tool.api('PUT', '/courses/3/activities', {
      token: school.tokens.colleague,
      body: { complete: true, activities: Array.from({ length: 5001 }, () => activity) },
    });
    expect(reply.status).toBe(400);
  });

  test('that is no JSON is refused, whatever it calls itself', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const reply = await school.tool.api('POST', '/courses/2/tags', {
        token: school.tokens.teacher,
        body: { changes: [change] },
        headers: { 'content-type': type },
      });
      expect(reply.status).toBe(400);
    }
  });

  test('cannot reach a prototype', async () => {
    const body = `{"changes":[{"moduleKey":"cm:11","target":"RNCP99001BC01.1","nature":"taught","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}`;
    const reply = await school.tool.api('POST', '/courses/2/tags', {
      token: school.tokens.teacher,
      body,
    });
    expect(reply.status).toBe(200);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('what is wrong is said in the language of the session', async () => {
  const { tool, tokens } = school;
  const english = { 'accept-language': 'en-GB' };
  const [known, unknown] = await Promise.all([
    tool.api('GET', '/courses/none', { token: tokens.teacher, headers: english }),
    tool.api('GET', '/courses/none', { headers: english }),
  ]);
  expect(ErrorBody.parse(known.json).error.message).toMatch(/^Ce cours/);
  expect(ErrorBody.parse(unknown.json).error.message).toMatch(/^You are not signed in/);
});
