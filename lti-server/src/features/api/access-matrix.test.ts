/** Who gets in where: every endpoint of the table, for every kind of visitor. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '@blocmap/shared/certification';
import { ErrorBody } from '@blocmap/shared/protocol';
import {
  makeCertification,
  openSchool,
  scanBody,
  VISITORS,
  type School,
  type Visitor,
} from '../../testing/index.ts';
import { endpoints } from './routes.ts';

interface Case {
  /** As in the table of endpoints. */
  readonly name: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What each visitor's first try is answered; 401 without a token goes without saying. */
  readonly answers: Readonly<Record<Visitor, number>>;
}

const challenge = 'c'.repeat(43);
const state = 's'.repeat(16);
const everyone = (status: number): Case['answers'] => ({
  teacher: status,
  student: status,
  colleague: status,
  head: status,
  administrator: status,
  stranger: status,
  extension: status,
});
const session = { ...everyone(200), extension: 403 };
/** Things of course 2 that anyone with a part in it may read; the stranger reads their own course 2. */
const readers = { ...everyone(200), colleague: 403 };
const teachers = { ...everyone(403), teacher: 200, stranger: 200 };
/** Drafts that only staff may ask for; somebody else's is as unknown as one that never was. */
const nobodysDraft = { ...everyone(404), student: 403, extension: 403 };
const administrators = { ...everyone(403), administrator: 200 };

/** May decide what course 2 follows; the stranger decides for their own course 2. */
const deciders = { ...everyone(200), student: 403, colleague: 403, extension: 403 };
/** Staff of a platform. The head has courses, the administrator has all. */
const staff = { ...everyone(200), student: 403, extension: 403 };
const succession = '/certifications/RNCP99001/succession/RNCP99002';
const seen = {
  revision: 0,
  versions: {
    from: contentHash(makeCertification('RNCP99001')),
    to: contentHash(makeCertification('RNCP99002')),
  },
};

const CASES: readonly Case[] = [
  { name: 'getMe', path: '/me', answers: everyone(200) },
  { name: 'getCourse', path: '/courses/2', answers: readers },
  {
    name: 'saveScan',
    path: '/courses/2/activities',
    body: scanBody([11, 12]),
    answers: { ...teachers, extension: 200 },
  },
  {
    name: 'changeTags',
    path: '/courses/2/tags',
    body: { changes: [{ moduleKey: 'cm:12', target: 'RNCP99001BC01.1', nature: 'taught' }] },
    answers: { ...teachers, extension: 200 },
  },
  {
    name: 'undo',
    path: '/courses/2/undo',
    body: { undoId: 'unknown' },
    answers: { ...everyone(403), teacher: 404, stranger: 404, extension: 404 },
  },
  {
    name: 'getActivity',
    path: '/courses/2/activities/cm:11',
    // The stranger has scanned course 2 of their own platform above.
    answers: readers,
  },
  { name: 'getCopies', path: '/courses/2/copies', answers: teachers },
  {
    name: 'carryCopy',
    path: '/courses/2/copies/carry',
    body: { fromCourseId: '3', proposal: 'p', certain: true, chosen: [] },
    // A teacher of course 2, but it was not made from course 3.
    answers: { ...everyone(403), teacher: 404, stranger: 404 },
  },
  {
    name: 'dismissCopy',
    path: '/courses/2/copies/dismiss',
    body: { fromCourseId: '3' },
    answers: { ...everyone(403), teacher: 404, stranger: 404 },
  },
  {
    name: 'undoCopy',
    path: '/courses/2/copies/undo',
    body: { undoId: 'unknown' },
    answers: { ...everyone(403), teacher: 404, stranger: 404 },
  },
  { name: 'getContents', path: '/courses/2/contents', answers: teachers },
  { name: 'refreshContents', path: '/courses/2/contents/refresh', answers: teachers },
  { name: 'getWebService', path: '/administration/web-service', answers: administrators },
  {
    name: 'setWebService',
    path: '/administration/web-service',
    body: { token: 'a'.repeat(32) },
    // The school's platform is of no kind whose web services are known.
    answers: { ...administrators, administrator: 404 },
  },
  { name: 'removeWebService', path: '/administration/web-service', answers: administrators },
  { name: 'getCourseCertification', path: '/courses/2/certification', answers: deciders },
  {
    name: 'setCourseCertification',
    path: '/courses/2/certification',
    body: { code: 'RNCP99001' },
    answers: deciders,
  },
  {
    name: 'getSuccessionChoices',
    path: '/certifications/RNCP99001/succession',
    answers: staff,
  },
  { name: 'getSuccession', path: succession, answers: staff },
  {
    name: 'carryOver',
    path: `${succession}/carry-over`,
    body: { ...seen, courseIds: ['2'], certificationSwitch: false },
    // The colleague teaches course 3 alone.
    answers: { ...staff, colleague: 403 },
  },
  {
    name: 'undoCarryOver',
    path: `${succession}/carry-over/undo`,
    body: { undoId: 'unknown' },
    answers: { ...everyone(404), student: 403, extension: 403 },
  },
  {
    name: 'correctSuccession',
    path: succession,
    body: { ...seen, corrections: [{ kind: 'confirm', from: 'RNCP99001BC01' }] },
    // Only the first of each platform has seen what is there.
    answers: { ...staff, colleague: 409, head: 409, administrator: 409 },
  },
  { name: 'getLayer', path: '/certifications/RNCP99001/layer', answers: staff },
  {
    name: 'changeLayer',
    path: '/certifications/RNCP99001/layer/changes',
    body: {
      revision: 0,
      version: seen.versions.from,
      changes: [
        {
          kind: 'setCoefficient',
          block: 'RNCP99001BC01',
          weight: { kind: 'coefficient', value: 2, source: 'Arrêté' },
        },
      ],
    },
    // The head was quicker.
    answers: { ...everyone(403), head: 200, administrator: 409 },
  },
  {
    name: 'undoLayerChange',
    path: '/certifications/RNCP99001/layer/undo',
    body: { undoId: 'unknown' },
    answers: { ...everyone(404), student: 403, extension: 403 },
  },
  { name: 'getLayerJournal', path: '/certifications/RNCP99001/layer/journal', answers: staff },
  {
    name: 'getGradeSheet',
    path: '/courses/2/activities/cm:11/scores',
    answers: teachers,
  },
  {
    name: 'postScore',
    path: '/courses/2/activities/cm:11/scores',
    body: { userId: 'student-1', block: 'RNCP99001BC01', score: 12 },
    // The stranger's activity serves nothing.
    answers: { ...teachers, stranger: 400 },
  },
  { name: 'getDeliveries', path: '/courses/2/deliveries', answers: teachers },
  {
    name: 'retryDeliveries',
    path: '/courses/2/deliveries/retry',
    body: { moduleKey: null },
    answers: teachers,
  },
  { name: 'getMyScores', path: '/courses/2/my-scores', answers: readers },
  {
    name: 'answerDeepLinking',
    path: '/deep-linking',
    body: { items: [] },
    answers: { ...everyone(409), extension: 403 },
  },
  {
    name: 'getDepartment',
    path: '/department',
    answers: { ...everyone(403), head: 200, administrator: 200 },
  },
  { name: 'listCertifications', path: '/certifications?search=bloc', answers: staff },
  { name: 'getCertification', path: '/certifications/RNCP99001', answers: staff },
  {
    name: 'exportCertification',
    path: '/certifications/RNCP99001/export?format=moodle-csv',
    answers: staff,
  },
  {
    name: 'publishCertification',
    path: '/certifications/RNCP99001/published',
    body: { versionHash: contentHash(makeCertification()), published: false },
    // The shipped one counts, which is always open.
    answers: { ...everyone(403), administrator: 404 },
  },
  { name: 'listImports', path: '/imports', answers: staff },
  {
    name: 'uploadImport',
    path: '/imports?name=own.json',
    body: JSON.stringify(makeCertification()),
    headers: { 'content-type': 'application/octet-stream' },
    answers: staff,
  },
  { name: 'getImport', path: '/imports/nobodys', answers: nobodysDraft },
  {
    name: 'previewImport',
    path: '/imports/nobodys/certifications/RNCP99001',
    answers: nobodysDraft,
  },
  {
    name: 'correctImport',
    path: '/imports/nobodys/corrections',
    body: { revision: 1, code: 'RNCP99001', corrections: [{ kind: 'title', title: 'Titre' }] },
    answers: nobodysDraft,
  },
  {
    name: 'undoCorrection',
    path: '/imports/nobodys/undo',
    body: { revision: 1, code: 'RNCP99001' },
    answers: nobodysDraft,
  },
  {
    name: 'saveImport',
    path: '/imports/nobodys/save',
    body: {
      revision: 1,
      certifications: [{ code: 'RNCP99001', replaces: null }],
      acceptRemaining: true,
    },
    answers: nobodysDraft,
  },
  { name: 'discardImport', path: '/imports/nobodys', answers: nobodysDraft },
  {
    name: 'setCurrentVersion',
    path: '/certifications/RNCP99001/current',
    body: { versionHash: contentHash(makeCertification()) },
    answers: { ...everyone(403), head: 200, administrator: 200 },
  },
  { name: 'getAdministration', path: '/administration', answers: administrators },
  {
    name: 'setHead',
    path: '/administration/heads',
    body: { userId: 'teacher-1', courseIds: [] },
    answers: administrators,
  },
  { name: 'getPlatform', path: '/administration/platform', answers: administrators },
  { name: 'checkPlatform', path: '/administration/platform/check', answers: administrators },
  {
    name: 'decideDeployment',
    path: '/administration/platform/deployments',
    body: { deploymentId: '7', decision: 'allow' },
    // None waits.
    answers: { ...administrators, administrator: 404 },
  },
  {
    name: 'issuePairingCode',
    path: '/pairing/codes',
    body: { challenge, state },
    answers: session,
  },
  { name: 'issueShortCode', path: '/pairing/short-codes', answers: session },
  { name: 'listConnections', path: '/pairing/connections', answers: session },
  {
    name: 'revokeConnection',
    path: '/pairing/connections/nobodys',
    answers: { ...everyone(404), extension: 403 },
  },
  {
    name: 'revokeCurrentConnection',
    path: '/pairing/connections/current',
    answers: { ...everyone(404), extension: 204 },
  },
  { name: 'closeSession', path: '/session', answers: { ...everyone(204), extension: 401 } },
];

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.tool.close());

const open = endpoints.filter((one) => one.access === 'open').map((one) => one.name);

test('no endpoint is left out', () => {
  expect(
    CASES.map((one) => one.name)
      .concat(open)
      .toSorted(),
  ).toEqual(endpoints.map((one) => one.name).toSorted());
});

describe.each(CASES)('$name', ({ name, path, body, headers = {}, answers }) => {
  const method = () => endpoints.find((one) => one.name === name)?.method.toUpperCase() ?? '';

  test.each(VISITORS)('%s', async (visitor) => {
    const token = school.tokens[visitor];
    const reply = await school.tool.api(method(), path, { token, body, headers });
    expect({ [visitor]: reply.status }).toEqual({ [visitor]: answers[visitor] });
  });

  test.each([undefined, 'nonsense', `${'x'.repeat(36)}.s${'A'.repeat(43)}`])(
    'nobody with the token %s',
    async (token) => {
      const reply = await school.tool.api(method(), path, { token, body, headers });
      expect(reply.status).toBe(401);
      expect(ErrorBody.parse(reply.json).error.code).toBe('unauthenticated');
    },
  );
});

test('a course of another platform looks like one that does not exist', async () => {
  const { tool, tokens } = await openSchool();
  const [there, nowhere] = await Promise.all([
    tool.api('GET', '/courses/3', { token: tokens.stranger }),
    tool.api('GET', '/courses/none', { token: tokens.stranger }),
  ]);
  const errors = [there, nowhere].map((reply) => ErrorBody.parse(reply.json).error);
  const [atHome, anywhere] = errors.map(({ code, message }) => ({ code, message }));
  expect(atHome).toEqual(anywhere);
  expect(atHome?.code).toBe('course-unknown');
  await tool.close();
});
