import type { TargetId } from '@blocmap/shared/certification';
import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { localWordsOf } from '../course/index.ts';

interface LocalWordsProps {
  readonly outline: CertificationOutline;
  readonly target: TargetId;
}

/** What the establishment calls a competence, to stand beside its official text. */
export function LocalWords({ outline, target }: LocalWordsProps): VNode | null {
  const words = localWordsOf(outline, target);
  return words === '' ? null : <span class="quiet local-words"> {words}</span>;
}
