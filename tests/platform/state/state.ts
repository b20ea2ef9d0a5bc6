import type { PlatformData } from './model.ts';

/** The platform's memory, and the one place that says it changed. */
export interface State {
  readonly data: PlatformData;
  /** Called after every change, so that a data file can be kept. */
  changed(): void;
}

/** The next free id of a list of records. */
export function nextId(records: readonly { readonly id: number }[]): number {
  return records.reduce((highest, record) => Math.max(highest, record.id), 0) + 1;
}
