import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeepLinkResponse, ErrorBody } from '@blocmap/shared/protocol';
import type { Launch } from '../../lti/port.ts';
import {
  makeDeepLinkingLaunch,
  makeLaunch,
  startTestTool,
  type TestTool,
} from '../../testing/index.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

const item = {
  title: 'TP hydraulique',
  targets: ['RNCP99001BC02.1', 'RNCP99001BC01.3', 'RNCP99001BC02.1'],
  nature: 'formative',
  scoreMaximum: 20,
};

async function answer(items: unknown[], over: Partial<Launch> = {}) {
  const token = await tool.launch(
    makeDeepLinkingLaunch({ platformId: tool.platformId, membershipsUrl: null, ...over }),
  );
  return tool.api('POST', '/deep-linking', { token, body: { items } });
}

const settings = makeDeepLinkingLaunch({ platformId: '' }).deepLinking;
const textOf = (json: unknown) => ErrorBody.parse(json).error.message;

describe('the answer to the activity chooser', () => {
  test('carries what the activity serves, and a column tagged with its block', async () => {
    const reply = await answer([item, { ...item, scoreMaximum: null, text: 'Consigne' }]);
    expect(DeepLinkResponse.parse(reply.json).returnUrl).toContain('contentitem_return.php');
    const [first, second] = tool.lti.deepLinkAnswers.at(-1)?.items ?? [];
    expect(first).toMatchObject({
      title: 'TP hydraulique',
      custom: {
        blocmap_targets: 'RNCP99001BC02.1,RNCP99001BC01.3',
        blocmap_nature: 'formative',
      },
      lineItem: { scoreMaximum: 20, tag: 'RNCP99001BC02', label: 'TP hydraulique' },
    });
    expect(first?.lineItem?.resourceId).toMatch(/^blocmap:[\da-f-]{36}$/);
    expect(second).toMatchObject({ text: 'Consigne' });
    expect(second?.lineItem).toBeUndefined();
  });

  test('counts for the block that was chosen', async () => {
    await answer([{ ...item, primaryBlock: 'RNCP99001BC01' }]);
    expect(tool.lti.deepLinkAnswers.at(-1)?.items[0]?.lineItem?.tag).toBe('RNCP99001BC01');
  });

  test('may add nothing', async () => {
    expect((await answer([])).status).toBe(200);
    expect(tool.lti.deepLinkAnswers.at(-1)?.items).toEqual([]);
  });

  test('makes no column where the platform takes none', async () => {
    if (settings === null) throw new Error('no settings');
    await answer([item], { deepLinking: { ...settings, acceptsLineItem: false } });
    expect(tool.lti.deepLinkAnswers.at(-1)?.items[0]?.lineItem).toBeUndefined();
  });

  test('is refused for what the platform does not take', async () => {
    if (settings === null) throw new Error('no settings');
    const two = await answer([item, item], {
      deepLinking: { ...settings, acceptsMultiple: false },
    });
    expect([two.status, textOf(two.json)]).toEqual([409, expect.stringContaining('un seul')]);
    const link = await answer([item], { deepLinking: { ...settings, acceptsLinks: false } });
    expect(link.status).toBe(409);
  });

  test('is refused for what the certification does not have', async () => {
    const reply = await answer([{ ...item, targets: ['RNCP99002BC01', 'RNCP99001BC01.9'] }]);
    expect(reply.status).toBe(400);
    expect(ErrorBody.parse(reply.json).error.details?.map((detail) => detail.path)).toEqual([
      'body.items.0.targets.0',
      'body.items.0.targets.1',
    ]);
  });

  test('is refused to a student, and outside of the chooser', async () => {
    expect((await answer([item], { userId: 's', roles: ['student'] })).status).toBe(403);
    const token = await tool.launch(makeLaunch({ platformId: tool.platformId }));
    const reply = await tool.api('POST', '/deep-linking', { token, body: { items: [item] } });
    expect(reply.status).toBe(409);
  });

  test('may be posted where the launch said, even to another origin', async () => {
    if (settings === null) throw new Error('no settings');
    const reply = await tool.request('POST', '/fake-launch', {
      body: makeDeepLinkingLaunch({
        platformId: tool.platformId,
        deepLinking: { ...settings, returnUrl: 'https://return.example/x?y=1' },
      }),
    });
    const policy = reply.headers.get('content-security-policy');
    expect(policy).toContain(
      "form-action 'self' https://moodle.example https://other.example https://return.example",
    );
    expect(policy).toContain('frame-ancestors https://moodle.example https://other.example');
  });
});
