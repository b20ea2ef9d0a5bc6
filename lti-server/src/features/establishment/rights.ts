import type { LayerChange } from '@blocmap/shared/establishment';
import type { Layer } from '@blocmap/shared/protocol';
import { ToolError } from '../../http/index.ts';
import type { Reader } from '../../store/index.ts';
import { isStaff, readStanding, type Principal } from '../access/index.ts';

export type May = Layer['may'];

/**
 * What somebody may change: heads and administrators everything, teachers their classes' pathways.
 *
 * @throws ToolError `forbidden` for whoever is not of the staff
 */
export async function readRights(reader: Reader, principal: Principal): Promise<May> {
  const standing = await readStanding(reader, principal);
  if (!isStaff(standing)) throw new ToolError('forbidden', { text: 'staff-only' });
  return {
    change: standing.administrator || standing.headOf.length > 0,
    changeClasses: true,
  };
}

/** @throws ToolError `forbidden`; nothing is changed then */
export function requireRight(may: May, changes: readonly LayerChange[]): void {
  const isAllowed = changes.every(({ kind }) =>
    kind === 'setClassPathway' || kind === 'removeClass' ? may.changeClasses : may.change,
  );
  if (!isAllowed) throw new ToolError('forbidden', { text: 'layer-head-or-administrator' });
}
