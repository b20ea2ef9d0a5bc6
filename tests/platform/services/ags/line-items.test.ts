import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGS_SCOPES } from '../../state/tools.ts';
import { startAdvantage, type Advantage } from '../../testing/advantage-client.ts';
import { LINE_ITEM, LINE_ITEM_CONTAINER } from './media-types.ts';

const LIST = '/mod/lti/services.php/2/lineitems?type_id=1';
let at: Advantage;
beforeAll(async () => {
  at = await startAdvantage();
});
afterAll(() => at.close());

const create = (body: unknown) => at.call(LIST, { method: 'POST', type: LINE_ITEM, body });
const list = (query = '') => at.call(LIST + query, { accept: LINE_ITEM_CONTAINER });
const idOf = (json: unknown): string => (json as { id: string }).id;

describe('line items', () => {
  it('starts with none of its own: native columns and other tools’ are invisible', async () => {
    expect(at.platform.lineItems(2).length).toBeGreaterThan(5);
    expect((await list()).json).toEqual([]);
  });

  it('creates a declarative item, 201, with an address that has a query string', async () => {
    const body = {
      label: 'BC03 — Bilan',
      scoreMaximum: 20,
      tag: 'RNCP35698BC03',
      resourceId: 'a1',
    };
    const created = await create(body);
    expect(created.status).toBe(201);
    expect(created.headers.get('content-type')).toContain(LINE_ITEM);
    expect(created.json).toEqual({
      ...body,
      id: expect.stringMatching(/\/2\/lineitems\/\d+\/lineitem\?type_id=1$/) as unknown,
    });
    const read = await at.call(idOf(created.json), { accept: LINE_ITEM });
    expect(read.json).toEqual(created.json);
  });

  it('couples an item with the tool’s link, and with no other', async () => {
    const { resourceLinkId } = at.platform.addLtiActivity({
      clientId: at.registered.clientId,
      courseId: 2,
      title: 'Lien',
    });
    const created = await create({ label: 'x', scoreMaximum: 10, resourceLinkId });
    expect(created.json).toMatchObject({ resourceLinkId });
    const foreign = await create({ label: 'x', scoreMaximum: 10, resourceLinkId: '999' });
    expect(foreign.status).toBe(404);
    const filtered = await list(`&resource_link_id=${resourceLinkId}`);
    expect(filtered.json).toEqual([created.json]);
  });

  it('filters by tag and resource id', async () => {
    await create({ label: 'y', scoreMaximum: 10, tag: 'RNCP35698BC04', resourceId: 'only-me' });
    expect((await list('&tag=RNCP35698BC04')).json).toHaveLength(1);
    expect((await list('&resource_id=only-me')).json).toHaveLength(1);
    expect((await list('&tag=nothing')).json).toEqual([]);
  });

  it('replaces label and tag, and deletes', async () => {
    const url = idOf((await create({ label: 'before', scoreMaximum: 10 })).json);
    const body = { label: 'after', scoreMaximum: 12, tag: 'RNCP35698BC05' };
    const put = await at.call(url, { method: 'PUT', type: LINE_ITEM, body });
    expect(put.json).toMatchObject(body);
    expect((await at.call(url, { method: 'DELETE' })).status).toBe(204);
    expect((await at.call(url, { accept: LINE_ITEM })).status).toBe(404);
  });

  it('pages, with Moodle’s quirky Link header', async () => {
    const page = await list('&limit=1');
    expect(page.json).toHaveLength(1);
    const link = Buffer.from(page.headers.get('link') ?? '', 'latin1').toString('utf8');
    expect(link).toMatch(/^<http.*&amp;limit=1&amp;from=1>; rel=“next”$/);
    const all = (await list()).json as unknown[];
    const last = await list(`&limit=1&from=${all.length - 1}`);
    expect(last.headers.get('link')).toBeNull();
  });

  it.each([
    ['no label', { scoreMaximum: 10 }],
    ['an empty label', { label: ' ', scoreMaximum: 10 }],
    ['no maximum', { label: 'x' }],
    ['a maximum of zero', { label: 'x', scoreMaximum: 0 }],
    ['a maximum in words', { label: 'x', scoreMaximum: 'twenty' }],
    ['a tag of 256 characters', { label: 'x', scoreMaximum: 1, tag: 'x'.repeat(256) }],
    ['broken JSON', '{"label":'],
  ])('refuses %s', async (_name, body) => {
    expect((await create(body)).status).toBe(400);
  });

  it('insists on media types', async () => {
    expect((await at.call(LIST, { accept: 'application/json' })).status).toBe(400);
    expect((await at.call(LIST, { accept: '*/*' })).status).toBe(400);
    const plain = {
      method: 'POST',
      type: 'application/json',
      body: { label: 'x', scoreMaximum: 1 },
    };
    expect((await at.call(LIST, plain)).status).toBe(400);
  });

  it('insists on a token with the scope', async () => {
    expect((await at.call(LIST, { accept: LINE_ITEM_CONTAINER, token: null })).status).toBe(401);
    expect((await at.call(LIST, { accept: LINE_ITEM_CONTAINER, token: 'x' })).status).toBe(401);
    const token = await at.tool.accessToken(at.registered, [AGS_SCOPES.lineItemRead]);
    expect((await at.call(LIST, { accept: LINE_ITEM_CONTAINER, token })).status).toBe(200);
    const body = { label: 'x', scoreMaximum: 1 };
    expect((await at.call(LIST, { method: 'POST', type: LINE_ITEM, body, token })).status).toBe(
      403,
    );
  });

  it('knows no course that is not there', async () => {
    const url = '/mod/lti/services.php/99/lineitems';
    expect((await at.call(url, { accept: LINE_ITEM_CONTAINER })).status).toBe(404);
  });
});

it('has a well-formed Link header when asked to', async () => {
  const standard = await startAdvantage({ quirks: { agsLinkHeader: 'standard' } });
  for (const label of ['a', 'b']) {
    await standard.call(LIST, {
      method: 'POST',
      type: LINE_ITEM,
      body: { label, scoreMaximum: 1 },
    });
  }
  const page = await standard.call(`${LIST}&limit=1`, { accept: LINE_ITEM_CONTAINER });
  const [, next] = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '') ?? [];
  expect((await standard.call(next ?? '', { accept: LINE_ITEM_CONTAINER })).json).toMatchObject([
    { label: 'b' },
  ]);
  await standard.close();
});
