import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlatformCheckResult, PlatformStatus } from '@blocmap/shared/protocol';
import { journal, pendingDeployment, platformHealth } from '../../store/index.ts';
import { openSchool, type School } from '../../testing/index.ts';

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.tool.close());

const asAdministrator = (method: string, path: string, body?: unknown) =>
  school.tool.api(method, `/administration/platform${path}`, {
    token: school.tokens.administrator,
    ...(body === undefined ? {} : { body }),
  });
const status = async () => PlatformStatus.parse((await asAdministrator('GET', '')).json);

async function wait(deploymentId: string, platformId = school.tool.platformId): Promise<void> {
  const at = new Date();
  await school.tool.context.store.write((writer) =>
    writer
      .insert(pendingDeployment)
      .values({ platformId, deploymentId, firstSeenAt: at, lastSeenAt: at }),
  );
}

test('an administrator sees how their platform and the tool get on', async () => {
  const at = new Date('2026-11-25T12:00:00.000Z');
  await school.tool.context.store.write((writer) =>
    writer.insert(platformHealth).values({
      platformId: school.tool.platformId,
      lastTokenAt: at,
      lastErrorAt: at,
      lastErrorCode: 'unauthorised',
      lastErrorService: 'token',
      lastErrorStatus: 400,
    }),
  );
  expect(await status()).toMatchObject({
    issuer: 'https://moodle.example',
    lastTokenAt: at.toISOString(),
    lastError: { code: 'unauthorised', service: 'token', status: 400, at: at.toISOString() },
    waiting: [],
    services: ['columns', 'scores', 'results', 'roster'].map((service) => ({
      service,
      granted: null,
    })),
  });
});

test('what a later version noted is not shown as something else', async () => {
  await school.tool.context.store.write((writer) =>
    writer
      .update(platformHealth)
      .set({ lastErrorCode: 'out-of-the-future', lastErrorService: 'token' }),
  );
  expect((await status()).lastError).toBeNull();
});

test('a check tells what the platform answers now', async () => {
  const reply = await asAdministrator('POST', '/check');
  expect(PlatformCheckResult.parse(reply.json)).toMatchObject({
    keys: { count: 1, problem: null },
    platform: { issuer: 'https://moodle.example' },
  });
});

test('a deployment that waits is allowed, once, and the journal says by whom', async () => {
  await wait('7');
  expect((await status()).waiting.map((one) => one.deploymentId)).toEqual(['7']);
  const decision = { deploymentId: '7', decision: 'allow' };
  const reply = await asAdministrator('POST', '/deployments', decision);
  const { waiting, deployments } = PlatformStatus.parse(reply.json);
  expect(waiting).toEqual([]);
  expect(deployments.find((one) => one.deploymentId === '7')?.allowedBy).toBe('approved');
  expect((await asAdministrator('POST', '/deployments', decision)).status).toBe(404);
  const entries = await school.tool.context.store.read((reader) => reader.select().from(journal));
  expect(entries.find(({ action }) => action === 'deployment.allowed')).toMatchObject({
    actorId: 'admin-1',
    detail: { deploymentId: '7' },
  });
});

test('one that is refused is not allowed, and waits no more', async () => {
  await wait('8');
  await asAdministrator('POST', '/deployments', { deploymentId: '8', decision: 'refuse' });
  const { deployments, waiting } = await status();
  expect(waiting).toEqual([]);
  expect(deployments.map((one) => one.deploymentId)).not.toContain('8');
});

test('another platform’s deployments are out of reach', async () => {
  await wait('9', school.tool.otherPlatformId);
  expect((await status()).waiting).toEqual([]);
  const reply = await asAdministrator('POST', '/deployments', {
    deploymentId: '9',
    decision: 'allow',
  });
  expect(reply.status).toBe(404);
});
