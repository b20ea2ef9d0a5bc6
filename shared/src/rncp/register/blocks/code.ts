import { BlockCode } from '../../../certification/index.ts';

export interface ReadBlockCode {
  code: BlockCode;
  /** False where the printed one had to be brought into shape. */
  asPrinted: boolean;
}

/**
 * A block's code in its usual form: `RNCP40505BC01`. Some fiches print less (`01`, `BC1`,
 * `RNCP40505 BC 1`); whatever names no number is no code: null.
 *
 * @param certification the fiche's own code, to which a bare number belongs
 */
export function readBlockCode(printed: string, certification: string): ReadBlockCode | null {
  const text = printed.trim();
  if (BlockCode.safeParse(text).success) return { code: text, asPrinted: true };
  const bare = text.replace(/[\s._-]/gu, '').toUpperCase();
  const [, owner = certification, digits = ''] =
    /^(RNCP\d{1,6}(?=BC)|RS\d{1,6}(?=BC))?(?:BC)?(\d{1,3})$/.exec(bare) ?? [];
  const code = `${owner}BC${digits.padStart(2, '0')}`;
  return digits === '' || !BlockCode.safeParse(code).success ? null : { code, asPrinted: false };
}

/** The number that a block's code ends with. */
export function numberOf(code: BlockCode): number {
  return Number(code.slice(code.lastIndexOf('BC') + 2));
}
