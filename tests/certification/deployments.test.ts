/** Deployments that nobody registered: the first is an administrator's, all others wait for consent. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { deployment, pendingDeployment } from '@blocmap/lti-server/store/index';
import { postIdToken, startPlatform, type MintOptions, type Platform } from '../platform/index.ts';
import { expectRefused } from './refused.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/';
const ADMINISTRATOR = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator';
const TEACHER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';

let tool: LtiTool;
let platform: Platform;
let platformId: string;
beforeAll(async () => {
  tool = await startLtiTool();
  platform = await startPlatform();
  ({ platformId } = await tool.registerWith(platform));
});
afterAll(() => Promise.all([tool.close(), platform.close()]));

async function setDeployments(ids: readonly string[]): Promise<void> {
  await tool.store.transact(async (tx) => {
    await tx.delete(deployment).where(eq(deployment.platformId, platformId));
    await tx.delete(pendingDeployment);
    for (const deploymentId of ids)
      await tx.insert(deployment).values({ platformId, deploymentId });
  });
  // The registry believes what it read for two seconds.
  tool.clockOffset += 70_000;
}

async function launch(deploymentId: string, role: string): Promise<Response> {
  const now = Math.floor((Date.now() + tool.clockOffset) / 1000);
  const options: MintOptions = {
    loginFields: { lti_deployment_id: deploymentId },
    claims: {
      [`${CLAIM}deployment_id`]: deploymentId,
      [`${CLAIM}roles`]: [role],
      iat: now,
      exp: now + 60,
    },
  };
  return postIdToken(await platform.mintIdToken(options));
}

const read = () =>
  tool.store.read(async (reader) => ({
    allowed: (await reader.select().from(deployment)).map((row) => [
      row.deploymentId,
      row.allowedBy,
    ]),
    waiting: (await reader.select().from(pendingDeployment)).map((row) => row.deploymentId),
  }));

describe('a platform without any deployment', () => {
  beforeEach(() => setDeployments([]));

  test('learns it from the first launch of its administrator', async () => {
    expect((await launch('7', ADMINISTRATOR)).status).toBe(200);
    expect(await read()).toEqual({ allowed: [['7', 'first-launch']], waiting: [] });
    expect((await launch('7', TEACHER)).status).toBe(200);
  });

  test('does not learn it from anybody else', async () => {
    await expectRefused(tool, await launch('7', TEACHER), 'deployment-unknown');
    expect(await read()).toEqual({ allowed: [], waiting: ['7'] });
    expect((await launch('7', ADMINISTRATOR)).status).toBe(200);
    expect(await read()).toEqual({ allowed: [['7', 'first-launch']], waiting: [] });
  });

  test('learns one of two that come at once', async () => {
    const both = await Promise.all(['7', '8'].map((id) => launch(id, ADMINISTRATOR)));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 401]));
    const { allowed, waiting } = await read();
    expect([allowed.length, waiting.length]).toEqual([1, 1]);
  });
});

describe('a platform with a deployment', () => {
  beforeEach(() => setDeployments(['1']));

  test('allows no other one by itself, not even for an administrator', async () => {
    await expectRefused(tool, await launch('2', ADMINISTRATOR), 'deployment-unknown');
    await expectRefused(tool, await launch('2', TEACHER), 'deployment-unknown');
    expect(await read()).toEqual({ allowed: [['1', null]], waiting: ['2'] });
  });

  test('is not filled with those that ask', async () => {
    const at = new Date();
    const many = Array.from({ length: 50 }, (_, index) => ({
      platformId,
      deploymentId: `many-${index}`,
      firstSeenAt: at,
      lastSeenAt: at,
    }));
    await tool.store.write((writer) => writer.insert(pendingDeployment).values(many));
    await expectRefused(tool, await launch('one more', TEACHER), 'deployment-unknown');
    expect((await read()).waiting).toHaveLength(50);
  });

  test('a launch that is not genuine does not even ask', async () => {
    const minted = await platform.mintIdToken({
      forgery: 'foreign-key',
      loginFields: { lti_deployment_id: '9' },
      claims: { [`${CLAIM}deployment_id`]: '9' },
    });
    expect((await postIdToken(minted)).status).toBe(401);
    expect((await read()).waiting).toEqual([]);
  });
});
