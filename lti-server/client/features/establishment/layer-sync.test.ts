import type { Layer, LayerRequest, LayerResponse } from '@blocmap/shared/protocol';
import { expect, test, vi } from 'vitest';
import { ApiProblem } from '../../api/index.ts';
import { LayerSync } from './layer-sync.ts';

const layerAt = (revision: number): Layer => ({
  code: 'RNCP1',
  version: 'a'.repeat(64),
  revision,
  may: { change: true, changeClasses: true },
  blocks: [],
  classes: [],
  toCheck: [],
  setAside: [],
});
const answerAt = (revision: number): LayerResponse => ({
  layer: layerAt(revision),
  entry: {
    undoId: `undo-${revision}`,
    at: '2026-11-25T09:00:00Z',
    userId: 'head-1',
    mine: true,
    isUndo: false,
    changes: [],
    inverse: [],
    settled: 0,
  },
  savedAt: '2026-11-25T09:00:00Z',
});

function stage() {
  const gateway = {
    save: vi.fn<(request: LayerRequest) => Promise<LayerResponse>>((request) =>
      Promise.resolve(answerAt(request.revision + 1)),
    ),
    undo: vi.fn<(undoId: string) => Promise<LayerResponse>>(() => Promise.resolve(answerAt(9))),
    read: vi.fn<() => Promise<Layer>>(() => Promise.resolve(layerAt(5))),
    received: vi.fn<(layer: Layer) => void>(),
  };
  return { gateway, sync: new LayerSync(gateway, layerAt(0)) };
}
const remove = { kind: 'removeClass', name: 'T1', year: null } as const;

test('changes made quickly are sent one after the other, each on what is there by then', async () => {
  const { gateway, sync } = stage();
  const both = Promise.all([sync.change([remove]), sync.change([remove])]);
  expect(sync.state.saving).toBe(true);
  expect(await both).toEqual([true, true]);
  expect(gateway.save.mock.calls.map(([{ revision }]) => revision)).toEqual([0, 1]);
  expect(sync.state).toMatchObject({ saving: false, canUndo: true, notice: null });
  expect(gateway.received).toHaveBeenCalledTimes(2);
});

test('undo takes the latest first, until nothing is left', async () => {
  const { gateway, sync } = stage();
  await sync.change([remove]);
  await sync.change([remove]);
  await sync.undo();
  await sync.undo();
  expect(gateway.undo.mock.calls).toEqual([['undo-2'], ['undo-1']]);
  expect(sync.state.canUndo).toBe(false);
  expect(await sync.undo()).toBe(false);
});

test('a refusal is said in the server’s words, and what is there now is shown', async () => {
  const { gateway, sync } = stage();
  gateway.save.mockRejectedValueOnce(new ApiProblem('refused', 'Déjà pris.'));
  expect(await sync.change([remove])).toBe(false);
  expect(sync.state.notice).toEqual({ kind: 'refused', message: 'Déjà pris.' });
  expect(sync.state.layer.revision).toBe(5);
  expect(await sync.change([remove])).toBe(true);
  expect(gateway.save.mock.lastCall?.[0].revision).toBe(5);
  expect(sync.state.notice).toBeNull();
});

test('without a network nothing is said to be saved', async () => {
  const { gateway, sync } = stage();
  gateway.save.mockRejectedValueOnce(new ApiProblem('network', 'down'));
  gateway.read.mockRejectedValueOnce(new ApiProblem('network', 'down'));
  expect(await sync.change([remove])).toBe(false);
  expect(sync.state).toMatchObject({ savedAt: null, notice: { kind: 'unreachable' } });
});

test('an older answer never takes the place of a newer one', async () => {
  const { sync } = stage();
  await sync.change([remove]);
  sync.adopt(layerAt(0));
  expect(sync.state.layer.revision).toBe(1);
  sync.adopt(layerAt(3));
  expect(sync.state.layer.revision).toBe(3);
});
