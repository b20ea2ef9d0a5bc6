import { createHash, randomBytes } from 'node:crypto';
import { ExtensionTokens, PairingCodeResponse } from '@blocmap/shared/protocol';
import type { Launch } from '../lti/port.ts';
import { headAssignment } from '../store/index.ts';
import { makeLaunch } from './launch.ts';
import { startTestTool, type TestTool, type TestToolOptions } from './tool.ts';

/** Everybody who may come to the door, each with a bearer token. */
export interface School {
  readonly tool: TestTool;
  readonly tokens: Readonly<Record<Visitor, string>>;
}

export const VISITORS = [
  /** Of course 2. */
  'teacher',
  'student',
  /** A teacher of course 3 alone. */
  'colleague',
  /** Head of course 2. */
  'head',
  'administrator',
  /** A teacher of a course 2 on another platform, with the same user id as `teacher`. */
  'stranger',
  /** The extension of `teacher`. */
  'extension',
] as const;
export type Visitor = (typeof VISITORS)[number];

/** A school with two courses, two activities in each, and one more platform. */
export async function openSchool(options: TestToolOptions = {}): Promise<School> {
  const tool = await startTestTool(options);
  const { platformId } = tool;
  const course2 = { id: '2', title: 'Maintenance 1re', label: null };
  const course3 = { id: '3', title: 'Français 1re', label: null };
  const launch = (over: Partial<Launch>) => tool.launch(makeLaunch({ platformId, ...over }));
  // A roster address of its own would be asked for whoever is not enrolled: here nobody answers.
  const teacher = await launch({ course: course2, membershipsUrl: null });
  const colleague = await launch({
    course: course3,
    membershipsUrl: null,
    userId: 'colleague-1',
    resourceLink: { id: '8', title: 'Blocs' },
    moduleKey: 'link:8',
  });
  const student = await launch({ course: course2, userId: 'student-1', roles: ['student'] });
  const administrator = await launch({
    course: course3,
    userId: 'admin-1',
    roles: ['administrator'],
    resourceLink: { id: '8', title: 'Blocs' },
    moduleKey: 'link:8',
  });
  const head = await launch({
    course: null,
    resourceLink: null,
    moduleKey: null,
    userId: 'head-1',
    roles: ['teacher'],
  });
  const stranger = await launch({
    platformId: tool.otherPlatformId,
    course: { ...course2, title: 'Ailleurs' },
    membershipsUrl: null,
  });
  for (const [token, courseId] of [
    [teacher, '2'],
    [colleague, '3'],
  ] as const) {
    await tool.api('PUT', `/courses/${courseId}/activities`, { token, body: scanBody([11, 12]) });
    await tool.api('POST', `/courses/${courseId}/tags`, {
      token,
      body: { changes: [{ moduleKey: 'cm:11', target: 'RNCP99001BC01.1', nature: 'formative' }] },
    });
  }
  await tool.context.store.transact((transactor) =>
    transactor
      .insert(headAssignment)
      .values({ platformId, userId: 'head-1', courseId: '2', assignedBy: 'admin-1' }),
  );
  const extension = await pair(tool, teacher);
  return {
    tool,
    tokens: {
      teacher,
      student,
      colleague,
      head,
      administrator,
      stranger,
      extension: extension.accessToken,
    },
  };
}

export function scanBody(cmids: readonly number[], complete = true) {
  return {
    complete,
    activities: cmids.map((cmid, position) => ({
      moduleKey: `cm:${cmid}`,
      title: `Activité ${cmid}`,
      moduleType: 'assign',
      sectionTitle: 'Séquence 1',
      sectionPosition: 1,
      position,
    })),
  };
}

/** Connects an extension to a session's person, by the way of RFC 7636. */
export async function pair(tool: TestTool, token: string): Promise<ExtensionTokens> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const state = randomBytes(16).toString('base64url');
  const issued = await tool.api('POST', '/pairing/codes', { token, body: { challenge, state } });
  const { code } = PairingCodeResponse.parse(issued.json);
  const exchanged = await tool.api('POST', '/pairing/exchange', { body: { code, verifier } });
  return ExtensionTokens.parse(exchanged.json);
}
