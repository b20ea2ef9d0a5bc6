import type { CourseOverview, TagRequest, TagResponse } from '@blocmap/shared/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../api/index.ts';
import { withTags } from '../../course/index.ts';
import { REST_MS, TagSync, type TagGateway } from './tag-sync.ts';

const BC1 = 'RNCP1BC01';

const empty: CourseOverview = withTags(
  {
    courseId: '17',
    title: 'Maintenance',
    role: 'teacher',
    permissions: { tag: true, grade: true },
    revision: 1,
    certification: {
      code: 'RNCP1',
      title: 'Essai',
      status: 'active',
      registrationEnd: null,
      blocks: [
        {
          code: BC1,
          title: 'Un',
          optional: false,
          family: 'professional',
          weight: { value: { kind: 'unknown' }, origin: null },
          competences: [
            {
              id: `${BC1}.1`,
              text: 'Faire',
              group: null,
              aliases: [],
              wording: null,
              subCompetences: [],
            },
          ],
        },
      ],
    },
    certifications: [],
    activities: ['cm:1', 'cm:2'].map((moduleKey, position) => ({
      moduleKey,
      title: moduleKey,
      moduleType: 'quiz',
      sectionTitle: '',
      sectionPosition: 0,
      position,
      gone: false,
      gradable: true,
    })),
    tags: [],
    coverage: { activities: 0, tagged: 0, untagged: [], blocks: [], notServed: [] },
  },
  [],
);

/** A server with versions and undo, which can be made to fail. */
class Server implements TagGateway {
  overview = empty;
  requests: TagRequest[] = [];
  fail: ApiProblem | null = null;
  #before = new Map<string, CourseOverview>();

  async save(request: TagRequest): Promise<TagResponse> {
    this.requests.push(request);
    await Promise.resolve();
    if (this.fail) throw this.fail;
    const tags = new Map(this.overview.tags.map((tag) => [tag.moduleKey + tag.target, tag]));
    for (const { moduleKey, target, nature, baseVersion } of request.changes) {
      const known = tags.get(moduleKey + target);
      if (baseVersion !== (known?.version ?? 0)) throw refusal('conflict');
      if (nature === null) tags.delete(moduleKey + target);
      else {
        const version = (known?.version ?? 0) + 1;
        tags.set(moduleKey + target, {
          moduleKey,
          target,
          nature,
          state: 'validated',
          source: 'manual',
          version,
        });
      }
    }
    const undoId = `u${this.requests.length}`;
    this.#before.set(undoId, this.overview);
    return this.#become(withTags(this.overview, [...tags.values()]), undoId);
  }

  async undo(undoId: string): Promise<TagResponse> {
    await Promise.resolve();
    const before = this.#before.get(undoId);
    if (!before) throw refusal('undo-expired');
    return this.#become(before, null);
  }

  read = async (): Promise<CourseOverview> => this.overview;
  received(): void {}

  #become(overview: CourseOverview, undoId: string | null): TagResponse {
    this.overview = { ...overview, revision: this.overview.revision + 1 };
    return { overview: this.overview, undoId, savedAt: '2026-11-24T13:02:00Z' };
  }
}

function refusal(code: 'conflict' | 'undo-expired' | 'forbidden'): ApiProblem {
  return new ApiProblem('refused', `told: ${code}`, { status: 409, code, requestId: 'r1' });
}

let server: Server;
let sync: TagSync;
const edit = (moduleKey: string, nature: 'taught' | 'formative' | 'certificative' | null) =>
  sync.change([{ moduleKey, target: BC1, nature }]);
const natures = (): string[] =>
  sync.state.overview.tags.map((tag) => `${tag.moduleKey} ${tag.nature}`);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  sync = new TagSync(server, empty);
});
afterEach(() => vi.useRealTimers());

describe('a change', () => {
  test('shows at once, with its coverage, before anything is sent', () => {
    edit('cm:1', 'formative');
    expect(natures()).toEqual(['cm:1 formative']);
    expect(sync.state.overview.coverage.blocks[0]?.strongest).toBe('formative');
    expect(sync.state).toMatchObject({ status: 'saving', unsaved: 1, canUndo: true });
    expect(server.requests).toHaveLength(0);
  });

  test('cycling one cell sends only where it came to rest', async () => {
    edit('cm:1', 'taught');
    edit('cm:1', 'formative');
    edit('cm:1', 'certificative');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(server.requests.map(({ changes }) => changes)).toEqual([
      [
        {
          moduleKey: 'cm:1',
          target: BC1,
          nature: 'certificative',
          source: 'manual',
          baseVersion: 0,
        },
      ],
    ]);
    expect(sync.state).toMatchObject({
      status: 'idle',
      unsaved: 0,
      savedAt: '2026-11-24T13:02:00Z',
    });
  });

  test('is made on the version of the answer before it', async () => {
    edit('cm:1', 'taught');
    await vi.advanceTimersByTimeAsync(REST_MS);
    edit('cm:1', 'formative');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(server.requests[1]?.changes[0]?.baseVersion).toBe(1);
    expect(natures()).toEqual(['cm:1 formative']);
  });

  test('made and unmade before it is sent costs no request', async () => {
    edit('cm:1', 'taught');
    edit('cm:1', null);
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(server.requests).toHaveLength(0);
    expect(sync.state).toMatchObject({ status: 'idle', unsaved: 0 });
  });
});

describe('undo', () => {
  test('takes back the unsent change, then the saved ones, latest first', async () => {
    edit('cm:1', 'taught');
    await vi.advanceTimersByTimeAsync(REST_MS);
    edit('cm:2', 'taught');
    sync.undo();
    expect(natures()).toEqual(['cm:1 taught']);
    sync.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(natures()).toEqual([]);
    expect(sync.state.canUndo).toBe(false);
  });

  test('that comes too late says so and loses nothing', async () => {
    edit('cm:1', 'taught');
    await vi.advanceTimersByTimeAsync(REST_MS);
    vi.spyOn(server, 'undo').mockRejectedValue(refusal('undo-expired'));
    sync.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(sync.state.notice?.kind).toBe('undo-expired');
    expect(natures()).toEqual(['cm:1 taught']);
  });
});

describe('when the network is away', () => {
  test('changes stay on screen and are sent when it is back', async () => {
    server.fail = new ApiProblem('network', 'down');
    edit('cm:1', 'taught');
    await vi.advanceTimersByTimeAsync(REST_MS);
    edit('cm:2', 'formative');
    expect(sync.state).toMatchObject({ status: 'offline', unsaved: 2 });
    server.fail = null;
    sync.retry();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.overview.tags).toHaveLength(2);
    expect(sync.state).toMatchObject({ status: 'idle', unsaved: 0 });
  });

  test('it tries again by itself', async () => {
    server.fail = new ApiProblem('network', 'down');
    edit('cm:1', 'taught');
    await vi.advanceTimersByTimeAsync(REST_MS);
    server.fail = null;
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.overview.tags).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test('of a tag that somebody else changed shows theirs', async () => {
    const theirs = withTags(empty, [
      {
        moduleKey: 'cm:1',
        target: BC1,
        nature: 'certificative',
        state: 'validated',
        source: 'manual',
        version: 4,
      },
    ]);
    server.overview = { ...theirs, revision: 9 };
    edit('cm:1', 'taught');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(sync.state.notice).toEqual({ kind: 'conflict', message: 'told: conflict' });
    expect(natures()).toEqual(['cm:1 certificative']);
    expect(sync.state.unsaved).toBe(0);
  });

  test('does not hold up the changes after it', async () => {
    vi.spyOn(server, 'save').mockRejectedValueOnce(refusal('forbidden'));
    edit('cm:1', 'taught');
    edit('cm:2', 'taught');
    await vi.advanceTimersByTimeAsync(REST_MS + 10);
    expect(natures()).toEqual(['cm:2 taught']);
    expect(sync.state.notice?.kind).toBe('refused');
  });
});

test('an older overview than the known one is not taken', () => {
  sync.adopt({ ...empty, revision: 0, title: 'old' });
  expect(sync.state.overview.title).toBe('Maintenance');
  sync.adopt({ ...empty, revision: 2, title: 'new' });
  expect(sync.state.overview.title).toBe('new');
});
