import type { PlatformData } from './model.ts';
import { writeSnapshot } from './snapshot.ts';
import type { State } from './state.ts';

const WRITE_DELAY_MS = 200;

export interface KeptState extends State {
  /** Writes what is not written yet. */
  flush(): void;
}

/** Holds the state in memory and, with a `dataFile`, on disk shortly after each change. */
export function keepState(data: PlatformData, dataFile: string | null): KeptState {
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer === null || dataFile === null) return;
    clearTimeout(timer);
    timer = null;
    writeSnapshot(dataFile, data);
  };
  return {
    data,
    flush,
    changed() {
      if (dataFile === null) return;
      timer ??= setTimeout(flush, WRITE_DELAY_MS).unref();
    },
  };
}
