import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { MOODLE_QUIRKS, type PlatformOptions } from './config.ts';
import type { PlatformContext } from './context.ts';
import { createFaults, type Faults } from './faults.ts';
import { openKeyRing } from './keys/key-ring.ts';
import { createToolKeySets } from './keys/tool-jwks.ts';
import { mintIdToken, type MintedToken, type MintOptions } from './mint/mint.ts';
import { createVisitor, type Visitor } from './mint/visitor.ts';
import { createLaunches } from './issued/launches.ts';
import {
  registeredTool,
  registerTool,
  type RegisteredTool,
  type ToolRegistration,
} from './registration/register-tool.ts';
import { createRegistrations } from './issued/registrations.ts';
import { demoSeed } from './seed/demo-seed.ts';
import { createCallLog, type ServiceCall } from './call-log.ts';
import { createAccessTokens } from './issued/access-tokens.ts';
import { createSessions } from './issued/sessions.ts';
import { keepState } from './state/keeper.ts';
import type { Course, CourseModule, LineItem, Score, User } from './state/model.ts';
import { readSnapshot } from './state/snapshot.ts';
import { copyCourse } from './state/course-copy.ts';
import { addLtiActivity, type LtiActivity, type NewLtiActivity } from './state/lti-activity.ts';
import { activateTool } from './state/tools.ts';
import { dynamicRegistrationUrl } from './registration/registration-url.ts';
import { gradebookOf, type GradebookColumn } from './state/gradebook.ts';

/** A running LMS in miniature. */
export interface Platform {
  /** The site's address: the `iss` of its tokens. */
  readonly issuer: string;
  /** The same, for people. */
  readonly url: string;
  readonly users: readonly User[];
  readonly courses: readonly Course[];
  readonly faults: Faults;
  /** The calls tools made to the services, oldest first. */
  readonly calls: readonly ServiceCall[];
  clearCalls(): void;
  /** Every score that was taken since the start, oldest first, replaced ones too. */
  readonly acceptedScores: readonly Score[];
  /** The tools as registered now; a pending one has to be activated first. */
  tools(): RegisteredTool[];
  registerTool(tool: ToolRegistration): Promise<RegisteredTool>;
  /** Does what the administrator's « Activer » button does. @throws Error for an unknown client id. */
  activateTool(clientId: string): RegisteredTool;
  /** The address the administrator opens: the tool's, with our configuration and a one-time token. */
  dynamicRegistrationUrl(toolRegistrationUrl: string): string;
  /** Adds a link to the tool to a course, as a teacher would. */
  addLtiActivity(activity: NewLtiActivity): LtiActivity;
  /** Copies a course with its teachers; the copy's launches tell what it was made from. */
  copyCourse(courseId: number, fullName: string): Course;
  /** Columns of a course, with every student's grade. */
  gradebook(courseId: number): GradebookColumn[];
  lineItems(courseId: number): readonly LineItem[];
  /** Activities of a course, in the order they were made. */
  activities(courseId: number): readonly CourseModule[];
  mintIdToken(options?: MintOptions): Promise<MintedToken>;
  /** A script-less browser with an account signed in. */
  signIn(username: string): Promise<Visitor>;
  /** A new signing key; the old ones stay published unless `forget` is set. */
  rotateKeys(options?: { readonly forget?: boolean }): void;
  /** Every access token stops working: the tool's next call gets a 401. */
  revokeAccessTokens(): void;
  /** Stops listening and writes the data file. */
  close(): Promise<void>;
}

/** Starts the platform. @throws SnapshotError when `dataFile` holds something else. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const { port = 0, host = '127.0.0.1', clock = Date.now, random = Math.random } = options;
  const dataFile = options.dataFile ?? null;
  const snapshot = dataFile === null ? null : readSnapshot(dataFile);
  const state = keepState(snapshot ?? structuredClone(options.seed) ?? demoSeed(), dataFile);
  const keys = openKeyRing(state);

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const issuer = (options.publicUrl ?? `http://${host}:${bound}`).replace(/\/+$/, '');
  const faults = createFaults(random);
  const calls = createCallLog();
  const context: PlatformContext = {
    issuer,
    state,
    keys,
    toolKeySets: createToolKeySets(clock, options.toolKeysMaxAgeMs ?? 0),
    faults,
    quirks: { ...MOODLE_QUIRKS, ...options.quirks },
    clock,
    sessions: createSessions(),
    launches: createLaunches(),
    accessTokens: createAccessTokens(clock),
    registrations: createRegistrations(clock),
    calls,
    acceptedScores: [],
  };
  server.on('request', createApp(context));
  const { data } = state;

  return {
    issuer,
    url: issuer,
    get users() {
      return data.users;
    },
    get courses() {
      return data.courses;
    },
    faults,
    calls: calls.calls,
    clearCalls: () => calls.clear(),
    acceptedScores: context.acceptedScores,
    tools: () => data.tools.map((tool) => registeredTool(issuer, tool)),
    registerTool: async (tool) => registerTool(context, tool),
    activateTool: (clientId) => registeredTool(issuer, activateTool(state, clientId)),
    dynamicRegistrationUrl: (url) => dynamicRegistrationUrl(context, url),
    addLtiActivity: (activity) => addLtiActivity(state, activity),
    copyCourse: (courseId, fullName) => copyCourse(state, courseId, fullName),
    gradebook: (courseId) => gradebookOf(state, courseId),
    lineItems: (courseId) => data.lineItems.filter((item) => item.courseId === courseId),
    activities: (courseId) => data.modules.filter((module) => module.courseId === courseId),
    mintIdToken: (mint) => mintIdToken(context, mint),
    async signIn(username) {
      const visitor = createVisitor(issuer);
      await visitor.post('/login', { username });
      return visitor;
    },
    rotateKeys: (how) => keys.rotate(how),
    revokeAccessTokens: () => context.accessTokens.revokeAll(),
    async close() {
      state.flush();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
