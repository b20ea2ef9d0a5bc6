import type { DroppedItem, DroppedReason, KeptItem, LayerItem } from './types.ts';

/** Where each thing that a layer said has gone: every one is entered once. */
export class Ledger {
  readonly kept: KeptItem[] = [];
  readonly toCheck: KeptItem[] = [];
  readonly dropped: DroppedItem[] = [];

  keep(item: LayerItem, to: string, isSure: boolean): void {
    (isSure ? this.kept : this.toCheck).push({ ...item, to });
  }

  drop(item: LayerItem, reason: DroppedReason): void {
    this.dropped.push({ ...item, reason });
  }
}
