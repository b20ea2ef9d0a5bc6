import type { Layer, LayerRequest, LayerResponse } from '@blocmap/shared/protocol';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { paths, useApi } from '../../api/index.ts';
import { LayerSync, type LayerState } from './layer-sync.ts';

/** The layer with what this person does to it. */
export function useLayer(layer: Layer): { readonly sync: LayerSync; readonly state: LayerState } {
  const { api, cache } = useApi();
  const { code } = layer;
  const sync = useMemo(
    () =>
      new LayerSync(
        {
          save: (request: LayerRequest) =>
            api.send<LayerResponse>('POST', paths.layerChanges(code), request),
          undo: (undoId: string) =>
            api.send<LayerResponse>('POST', paths.layerUndo(code), { undoId }),
          read: () => api.get<Layer>(paths.layer(code)),
          received(answer) {
            cache.write(paths.layer(code), answer);
            void cache.load(paths.layerJournal(code));
            // Its page shows the coefficients that count.
            void cache.load(paths.certification(code, null));
          },
        },
        layer,
      ),
    [api, cache, code],
  );
  const [state, setState] = useState(sync.state);
  useEffect(() => {
    setState(sync.state);
    return sync.watch(() => setState(sync.state));
  }, [sync]);
  useEffect(() => sync.adopt(layer), [sync, layer]);
  return { sync, state };
}
